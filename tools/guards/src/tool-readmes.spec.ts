import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { toolReadmeProblems } from './tool-readmes.rules'

const folder = resolve(__dirname, '../..')
const page = readFileSync(join(folder, 'README.md'), 'utf8')

test('every tool says what it is for, and stands in one group of the page on the tools', () => {
  const tools = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && holdsSources(join(folder, entry.name)))
    .map(({ name }) => ({ name, hasReadme: existsSync(join(folder, name, 'README.md')) }))
  expect(tools.length).toBeGreaterThanOrEqual(19)
  expect(toolReadmeProblems(page, tools)).toEqual([])
})

test('the groups are to run, to make, to prove, and to bring data in and out', () => {
  expect([...page.matchAll(/^## (.*)$/gm)].map(([, name]) => name)).toEqual([
    'Run',
    'Make',
    'Prove',
    'Bring data in and out',
  ])
})

test.each([
  ['a tool without a page of its own', 'tools/saw has no README.md', row('saw'), false],
  ['a tool in no group', 'has to name saw once', '', true],
  ['a tool in two groups', 'has to name saw once', row('saw') + row('saw'), true],
  ['a tool that is gone', 'names drill, which is not there', row('saw') + row('drill'), true],
])('%s is found', (_what, said, planted, hasReadme) => {
  expect(toolReadmeProblems(planted, [{ name: 'saw', hasReadme }])).toEqual([expect.stringContaining(said)])
})

function row(name: string): string {
  return `| [\`${name}\`](${name}/README.md) | cuts |\n`
}

/** What a branch left behind in a folder is no tool. */
function holdsSources(path: string): boolean {
  return readdirSync(path).some((name) => name !== 'node_modules' && name !== '.results')
}
