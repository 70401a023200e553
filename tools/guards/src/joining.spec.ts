import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { departments } from '@customer-graph/glossary'
import { ownershipProblems } from './owners.rules'

const root = resolve(__dirname, '../../..')
const text = (path: string): string => readFileSync(join(root, path), 'utf8')
const foldersIn = (path: string): string[] =>
  readdirSync(join(root, path), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(root, path, entry.name, 'package.json')))
    .map(({ name }) => name)
const services = foldersIn('apps')
const ofDepartments = departments.flatMap((name) =>
  [`apps/${name}`, `libs/contracts/${name}`].map((path) => ({ path, owner: `@customer-graph/${name}` })),
)
const exists = (path: string) => existsSync(join(root, path))

describe('CODEOWNERS', () => {
  test('says of every folder of a department that it is theirs, and of nothing that is not there', () => {
    expect(ofDepartments.length).toBeGreaterThanOrEqual(10)
    expect(ownershipProblems(text('CODEOWNERS'), ofDepartments, exists)).toEqual([])
  })

  test('names the same owners as the document of the events', () => {
    const owners = [
      ...new Set(
        text('docs/events/asyncapi.yaml')
          .match(/(?<=x-owner: )\S+/g)
          ?.map((owner) => owner.replaceAll(/["']/g, '')),
      ),
    ]
    expect(owners.length).toBeGreaterThanOrEqual(5)
    for (const owner of owners) expect(text('CODEOWNERS')).toContain(owner)
  })

  test.each([
    ['* @a/platform\n', 'apps/legal needs a line in CODEOWNERS: /apps/legal/ @a/legal'],
    ['/apps/legal/ @a/sales\n', 'apps/legal needs a line in CODEOWNERS: /apps/legal/ @a/legal'],
    ['# /apps/legal/ @a/legal\n', 'apps/legal needs a line in CODEOWNERS: /apps/legal/ @a/legal'],
    [
      '/apps/legal/ @a/legal\n/apps/gone/ @a/legal\n',
      'CODEOWNERS names /apps/gone/, which is not there. Remove the line.',
    ],
    ['* \n/apps/legal/ @a/legal\n', 'CODEOWNERS names nobody for *.'],
  ])('a planted mistake is found in %j', (codeowners, problem) => {
    const folders = [{ path: 'apps/legal', owner: '@a/legal' }]
    expect(ownershipProblems(codeowners, folders, (path) => path === '/apps/legal/')).toEqual([problem])
  })
})

describe('.vscode/launch.json', () => {
  const { configurations } = JSON.parse(text('.vscode/launch.json')) as {
    configurations: { name: string; runtimeArgs?: string[]; program?: string }[]
  }

  test.each(services)('has a launch for %s', (service) => {
    const launch = configurations.find(({ name }) => name === service)
    expect(launch?.runtimeArgs).toEqual(['run', 'dev', '--', service])
  })

  test('launches nothing that is not there', () => {
    for (const { program, runtimeArgs } of configurations) {
      if (program) expect(exists(program.replace('${workspaceFolder}/', ''))).toBe(true)
      if (runtimeArgs) expect(services).toContain(runtimeArgs.at(-1))
    }
  })
})

test('every script and file that CONTRIBUTING.md names is there', () => {
  const page = text('CONTRIBUTING.md')
  const { scripts } = JSON.parse(text('package.json')) as { scripts: Record<string, string> }
  const named = [...page.matchAll(/npm run ([a-z:]+)/g)].map(([, script]) => script!)
  expect(named.filter((script) => !(script in scripts))).toEqual([])
  const linked = [...page.matchAll(/\]\(([^)#]+)[^)]*\)/g)].map(([, path]) => path!)
  expect(linked.length).toBeGreaterThanOrEqual(5)
  expect(linked.filter((path) => !exists(path))).toEqual([])
})
