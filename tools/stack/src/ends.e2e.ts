import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { descendantsOf, isAlive, removePostgres, until } from '@customer-graph/testing'
import { kept, root } from './paths'
import { read } from './running'
import { freeBlock } from './start-stack'

/** Whatever is done to what `npm start` gave a person, nothing stays behind. */

const data = mkdtempSync(join(tmpdir(), 'ends-e2e-'))
let npm: ChildProcess
let said: string

beforeEach(async () => {
  said = ''
  const words = ['start', '--', '--empty', '--data', data, '--port', String(await freeBlock())]
  // A group of its own, as a terminal makes one for each command.
  npm = spawn('npm', words, { cwd: root, detached: true, stdio: ['ignore', 'pipe', 'pipe'] })
  for (const stream of [npm.stdout, npm.stderr])
    stream?.on('data', (chunk: Buffer) => (said += chunk.toString()))
})

afterAll(() => {
  removePostgres(kept(data).postgres)
  rmSync(data, { recursive: true })
})

/** The supervisor, PostgreSQL, five services and the gateway; npm is one more, and PostgreSQL has processes of its own. */
const leastProcesses = 8

async function everything(): Promise<number[]> {
  await until('the stack runs', () => said.includes('Ctrl-C stops everything'), { ms: 90_000 })
  const all = descendantsOf(npm.pid ?? 0)
  expect(all.length).toBeGreaterThan(leastProcesses)
  return [npm.pid ?? 0, ...all]
}

const gone = (pids: readonly number[]) =>
  until(`the processes are gone (${said})`, () => pids.filter(isAlive).length === 0, { ms: 20_000 })

const supervisor = (): number => read(kept(data).running)?.pid ?? 0

test.each<[string, () => unknown]>([
  ['npm is asked to stop', () => npm.kill('SIGTERM')],
  ['npm is interrupted', () => npm.kill('SIGINT')],
  ['npm is killed', () => npm.kill('SIGKILL')],
  ['everything in the terminal is interrupted', () => process.kill(-(npm.pid ?? 0), 'SIGINT')],
  ['the supervisor is killed', () => process.kill(supervisor(), 'SIGKILL')],
])('when %s, nothing stays behind', async (_what, end) => {
  const all = await everything()
  end()
  await gone(all)
})

test('when npm is asked to stop in the middle of a start, nothing stays behind', async () => {
  await until('PostgreSQL runs', () => said.includes('PostgreSQL'))
  const all = [npm.pid ?? 0, ...descendantsOf(npm.pid ?? 0)]
  npm.kill('SIGTERM')
  await gone(all)
})
