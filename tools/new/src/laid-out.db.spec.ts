import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'

const root = resolve(__dirname, '../../..')
const copy = mkdtempSync(join(tmpdir(), 'laid-out-'))
const minutes = 60_000

/** Runs a command in the copy; answers what it said when it failed. */
function failure(command: string, ...words: string[]): string | null {
  const { status, stdout, stderr } = spawnSync(command, words, { cwd: copy, encoding: 'utf8' })
  return status === 0 ? null : `${command} ${words.join(' ')}\n${stdout}${stderr}`
}

const lay = (...words: string[]) => failure('npx', 'tsx', 'tools/new/src/main.ts', ...words)

/** The project as it is here, with packages that are looked up where they are and workspaces that are looked up in the copy. */
function copyProject(): void {
  const { stdout } = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  })
  for (const file of stdout.split('\0').filter((each) => each && existsSync(join(root, each)))) {
    mkdirSync(dirname(join(copy, file)), { recursive: true })
    cpSync(join(root, file), join(copy, file))
  }
  const modules = join(root, 'node_modules')
  for (const name of readdirSync(modules).filter((each) => each !== '@customer-graph')) {
    mkdirSync(join(copy, 'node_modules'), { recursive: true })
    symlinkSync(join(modules, name), join(copy, 'node_modules', name))
  }
  const ours = '@customer-graph'
  cpSync(join(modules, ours), join(copy, 'node_modules', ours), { recursive: true, verbatimSymlinks: true })
}

beforeAll(() => {
  copyProject()
  failure('git', 'init', '--quiet')
}, minutes)
afterAll(() => rmSync(copy, { recursive: true, force: true }))

test(
  'a subgraph and nouns in a new and in an old one are laid out, and every check is green at once',
  () => {
    expect(lay('subgraph', 'field-service')).toBeNull()
    expect(lay('field-service/spare-part')).toBeNull()
    expect(lay('support/visit')).toBeNull()

    const laid = ['apps/field-service', 'libs/contracts/field-service', 'apps/support/src/visit']
    expect(failure('npx', 'prettier', '--check', ...laid)).toBeNull()
    for (const part of ['codegen', 'compose', 'codegen/src/client', 'contracts'])
      expect(
        failure('npx', 'tsx', `tools/${part.includes('/') ? part : `${part}/src`}/main.ts`, '--check'),
      ).toBeNull()
    expect(failure('npx', 'tsc', '--noEmit', '-p', 'tsconfig.json')).toBeNull()
    expect(failure('npx', 'nx', 'show', 'projects')).toBeNull()
    expect(failure('npx', 'eslint', '--max-warnings', '0', ...laid)).toBeNull()
    const specs = ['apps/field-service', 'apps/support/src/visit']
    for (const tier of ['rules', 'db'])
      expect(failure('npx', 'jest', '-c', `tools/jest/all/${tier}.cjs`, ...specs)).toBeNull()
  },
  5 * minutes,
)

test('what is there already is not laid out again, and nothing of it is touched', () => {
  const before = spawnSync('git', ['status', '--porcelain'], { cwd: copy, encoding: 'utf8' }).stdout
  expect(lay('subgraph', 'sales')).toContain('apps/sales is there already')
  expect(lay('support/ticket')).toContain('apps/support/src/ticket is there already')
  expect(lay('nowhere/ticket')).toContain('npm run new -- subgraph nowhere')
  expect(spawnSync('git', ['status', '--porcelain'], { cwd: copy, encoding: 'utf8' }).stdout).toBe(before)
})
