import { execFileSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { departments } from '@customer-graph/glossary'
import { type Feature } from '@customer-graph/subgraph'
import { misplaced, undeclared } from './anatomy.rules'

const root = resolve(__dirname, '../../..')
const load = createRequire(__filename)

function filesOf(department: string): string[] {
  const cwd = join(root, 'apps', department, 'src')
  const listed = execFileSync('git', ['ls-files', '-z', '--deduplicate'], { cwd, encoding: 'utf8' })
  return listed.split('\0').filter((file) => file !== '')
}

describe.each(departments)('%s', (department) => {
  const src = join(root, 'apps', department, 'src')
  const files = filesOf(department)

  test('is made of nouns, each of which declares itself', () => {
    expect(files).toContain('composition.ts')
    expect(misplaced(files)).toEqual([])
  })

  test('names every feature, table and reaction that it has in its composition', () => {
    const { features }: { features: readonly Feature[] } = load(join(src, 'composition'))
    const declaring = files.filter((file) =>
      /^(?!migrations\/)[^/]+\/(index|when-[^/]+(?<!\.spec))\.ts$/.test(file),
    )
    const modules = new Map(declaring.map((file) => [file, load(join(src, file))]))
    expect(undeclared(modules, features)).toEqual([])
  })
})

test.each([
  ['a loose file', ['money.ts'], 'money.ts stands beside the nouns'],
  ['a list of commands', ['commands.ts'], 'commands.ts stands beside the nouns'],
  ['a folder of reactions', ['reactions/index.ts', 'reactions/when-won.ts'], 'named after a technique'],
  ['a table that nobody declares', ['deal/deal.table.ts'], 'deal/ has no index.ts'],
  ['a reaction in a folder that declares nothing', ['deal/when-won.ts'], 'deal/ has no index.ts'],
])('a planted violation is found: %s', (_what, files, said) => {
  expect(misplaced(files).join()).toContain(said)
})

test('what a department may have beside its nouns is left alone', () => {
  const files = ['composition.ts', 'main.ts', 'graph.db.spec.ts', 'sales-for-tests.ts', 'migrations/index.ts']
  expect(misplaced([...files, 'deal/index.ts', 'deal/deal.table.ts', 'money/money.rules.ts'])).toEqual([])
})

test('a planted reaction, and a feature, that nobody names are found', () => {
  const [named, forgotten] = [() => 'named', () => 'forgotten']
  const deal = { reactions: [named] }
  const modules = new Map([
    ['deal/index.ts', { deal }],
    ['deal/when-won.ts', { whenWon: named, whenLost: forgotten }],
    ['packet/index.ts', { packet: {} }],
  ])
  expect(undeclared(modules, [deal])).toEqual([
    'whenLost of deal/when-won.ts is named by no feature; name it, or remove it.',
    'packet of packet/index.ts is named by no feature; name it, or remove it.',
  ])
})
