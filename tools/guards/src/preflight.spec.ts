import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

interface Preflight {
  isInstalled(root: string): boolean
  nodeProblem(version: string): string | undefined
  diskProblem(needed: number, free: number): string | undefined
}

const folder = join(__dirname, '../../preflight')
let { isInstalled, nodeProblem, diskProblem } = {} as Preflight

beforeAll(async () => {
  ;({ isInstalled } = (await import(join(folder, 'is-installed.mjs'))) as Preflight)
  ;({ nodeProblem, diskProblem } = (await import(join(folder, 'prepare.mjs'))) as Preflight)
})

test.each(['20.19.0', '20.20.2', '22.0.0', '24.21.0'])('Node %s is new enough', (version) => {
  expect(nodeProblem(version)).toBeUndefined()
})

test.each(['18.20.0', '20.18.3', '16.0.0'])(
  'Node %s is too old, in one line that says what to do',
  (version) => {
    expect(nodeProblem(version)).toBe(
      `Node ${version} is too old: this project needs 20.19 or newer. Install a newer one (nvm install 24), then try again.`,
    )
  },
)

test('a full disk is said in one line', () => {
  expect(diskProblem(2, 0.25)).toMatch(
    /^Only 0.3 GB are free on the disk of .*: 2 GB are needed. Make room, then try again.$/,
  )
  expect(diskProblem(2, 2)).toBeUndefined()
})

describe('the dependencies', () => {
  const root = mkdtempSync(join(tmpdir(), 'preflight-'))
  afterAll(() => rmSync(root, { recursive: true }))

  const wanted = {
    '': { name: 'project' },
    'libs/one': { name: 'one' },
    'node_modules/one': { resolved: 'libs/one', link: true },
    'node_modules/zod': { version: '4.6.7' },
    'node_modules/of-another-platform': { version: '1.0.0', optional: true },
  }
  const write = (name: string, packages: object) =>
    writeFileSync(join(root, name), JSON.stringify({ packages }))

  test('are missing when nothing was installed', () => {
    write('package-lock.json', wanted)
    expect(isInstalled(root)).toBe(false)
  })

  test('are there when npm has installed what the lockfile asks for; other platforms’ packages do not matter', () => {
    mkdirSync(join(root, 'node_modules/one'), { recursive: true })
    write('node_modules/.package-lock.json', { 'node_modules/zod': { version: '4.6.7' } })
    expect(isInstalled(root)).toBe(true)
  })

  test('are stale when the lockfile has moved on, or names a new package of the workspace', () => {
    write('package-lock.json', { ...wanted, 'node_modules/zod': { version: '4.7.0' } })
    expect(isInstalled(root)).toBe(false)
    write('package-lock.json', { ...wanted, 'node_modules/two': { resolved: 'libs/two', link: true } })
    expect(isInstalled(root)).toBe(false)
  })
})
