import { spawnSync } from 'node:child_process'
import { join, resolve } from 'node:path'

const root = resolve(__dirname, '../../..')

interface Planted {
  why: string
  filePath: string
  code: string
  /** The rule that must refuse it; none for code that must pass. */
  rule?: string
}

const boundary = '@nx/enforce-module-boundaries'
const importing = (what: string) => `import { thing } from '${what}'\nexport const kept = thing\n`

const planted: readonly Planted[] = [
  {
    why: 'a service imports another service',
    filePath: 'apps/sales/src/planted.ts',
    code: importing('@customer-graph/support/package.json'),
    rule: boundary,
  },
  {
    why: 'a service reaches into another by a path',
    filePath: 'apps/sales/src/planted.ts',
    code: importing('../../support/src/composition'),
    rule: boundary,
  },
  {
    why: 'a service imports a tool',
    filePath: 'apps/sales/src/planted.ts',
    code: importing('@customer-graph/tools-stack'),
    rule: boundary,
  },
  {
    why: 'the gateway imports a department’s events',
    filePath: 'apps/gateway/src/planted.ts',
    code: importing('@customer-graph/contracts-sales'),
    rule: boundary,
  },
  {
    why: 'the gateway’s executor imports who asks',
    filePath: 'apps/gateway/src/execution/planted.ts',
    code: importing('../caller/authentication'),
    rule: 'no-restricted-imports',
  },
  {
    why: 'the gateway’s executor imports what is refused',
    filePath: 'apps/gateway/src/execution/planted.ts',
    code: importing('../limits/operation-cost'),
    rule: 'no-restricted-imports',
  },
  {
    why: 'a contract imports the platform',
    filePath: 'libs/contracts/sales/src/planted.ts',
    code: importing('@customer-graph/events'),
    rule: boundary,
  },
  {
    why: 'the glossary imports anything',
    filePath: 'libs/glossary/src/planted.ts',
    code: importing('@customer-graph/events'),
    rule: boundary,
  },
  {
    why: 'the platform imports a contract',
    filePath: 'libs/events/src/planted.ts',
    code: importing('@customer-graph/contracts-sales'),
    rule: boundary,
  },
  {
    why: 'the client imports the platform',
    filePath: 'libs/graph-client/src/planted.ts',
    code: importing('@customer-graph/subgraph'),
    rule: boundary,
  },
  {
    why: 'a service imports the client',
    filePath: 'apps/sales/src/planted.ts',
    code: importing('@customer-graph/graph-client'),
    rule: boundary,
  },
  {
    why: 'a tool imports the inside of a service',
    filePath: 'tools/import/src/planted.ts',
    code: importing('@customer-graph/sales/package.json'),
    rule: boundary,
  },
  {
    why: 'a rules file knows the database',
    filePath: 'apps/sales/src/planted.rules.ts',
    code: importing('typeorm'),
    rule: 'no-restricted-imports',
  },
  {
    why: 'a rules file knows GraphQL',
    filePath: 'apps/sales/src/planted.rules.ts',
    code: importing('graphql'),
    rule: 'no-restricted-imports',
  },
  {
    why: 'a rules file knows the system',
    filePath: 'apps/sales/src/planted.rules.ts',
    code: importing('node:fs'),
    rule: 'no-restricted-imports',
  },
  {
    why: 'a rules file knows its store',
    filePath: 'apps/sales/src/planted.rules.ts',
    code: importing('./planted.store'),
    rule: 'no-restricted-imports',
  },
  {
    why: 'a service looks at the clock itself',
    filePath: 'apps/sales/src/planted.ts',
    code: 'export const now = () => new Date()\n',
    rule: 'no-restricted-syntax',
  },
  {
    why: 'a service counts milliseconds itself',
    filePath: 'apps/sales/src/planted.ts',
    code: 'export const now = () => Date.now()\n',
    rule: 'no-restricted-syntax',
  },
  {
    why: 'the environment is read outside of config.ts',
    filePath: 'apps/sales/src/planted.ts',
    code: 'export const port = process.env.PORT\n',
    rule: 'no-restricted-properties',
  },
  {
    why: 'a file does not fit the eye',
    filePath: 'apps/sales/src/planted.ts',
    code: `${'\n'.repeat(300)}export const far = 1\n`,
    rule: 'max-lines',
  },
  {
    why: 'something is left for later',
    filePath: 'apps/sales/src/planted.ts',
    code: `// ${'TO'}${'DO'}: think\nexport const one = 1\n`,
    rule: 'no-warning-comments',
  },
  {
    why: 'a service imports another department’s contract',
    filePath: 'apps/sales/src/planted.ts',
    code: importing('@customer-graph/contracts-support'),
  },
  {
    why: 'a service imports the platform',
    filePath: 'apps/sales/src/planted.ts',
    code: importing('@customer-graph/subgraph'),
  },
  {
    why: 'a rules file imports the glossary',
    filePath: 'apps/sales/src/planted.rules.ts',
    code: importing('@customer-graph/glossary'),
  },
  {
    why: 'a date of a given instant',
    filePath: 'apps/sales/src/planted.ts',
    code: 'export const then = (at: number) => new Date(at)\n',
  },
  {
    why: 'the composition root makes the clock',
    filePath: 'apps/sales/src/composition.ts',
    code: 'export const now = () => new Date()\n',
  },
]

const answers = new Map<Planted, string[]>()
let output = ''

beforeAll(() => {
  const environment = { ...process.env, NX_DAEMON: 'false', NODE_OPTIONS: '' }
  // The boundary rule reads the graph that Nx has cached; this makes Nx cache it.
  spawnSync('npx', ['--no-install', 'nx', 'show', 'projects'], { cwd: root, env: environment })
  const lint = spawnSync(process.execPath, [join(__dirname, 'lint-planted.mjs')], {
    cwd: root,
    env: environment,
    encoding: 'utf8',
    input: JSON.stringify(planted.map(({ filePath, code }) => ({ filePath: join(root, filePath), code }))),
  })
  output = lint.stdout + lint.stderr
  const lines = JSON.parse(lint.stdout.trim().split('\n').at(-1) ?? '[]') as string[][]
  planted.forEach((one, at) => answers.set(one, lines[at] ?? ['not linted']))
}, 120_000)

test('the boundary rule has a project graph to go by', () => {
  expect(output).not.toContain('No cached ProjectGraph')
})

test.each(planted.filter(({ rule }) => rule))('refused: $why', (one) => {
  expect(answers.get(one)).toEqual([expect.stringContaining(`${one.rule}: `)])
})

test.each(planted.filter(({ rule }) => !rule))('allowed: $why', (one) => {
  expect(answers.get(one)).toEqual([])
})
