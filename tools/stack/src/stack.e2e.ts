import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eventually, isAlive, removePostgres, waitUntilGone } from '@customer-graph/testing'
import { subjectOf } from './callers'
import { kept, root } from './paths'
import type { Running } from './running'
import { startStack, type StartedStack } from './start-stack'

const data = mkdtempSync(join(tmpdir(), 'stack-e2e-'))
let stack: StartedStack

/** What a person sees who starts a stack that cannot run. */
function start(...words: string[]) {
  const { status, stderr } = spawnSync(
    process.execPath,
    [join(root, 'tools/preflight/start.mjs'), ...words],
    {
      encoding: 'utf8',
      timeout: 60_000,
    },
  )
  return { status, said: stderr.trim() }
}

const portOf = (url: string): number => Number(new URL(url).port)
const processes = (): Record<string, number> =>
  (JSON.parse(readFileSync(kept(data).running, 'utf8')) as Running).processes

async function until(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
  const look = async () => ({ holds: await holds(), said: stack.said() })
  await eventually(what, look, (seen) => seen.holds)
}

const isReady = (url: string): Promise<boolean> =>
  fetch(`${new URL(url).origin}/health/ready`).then(
    ({ ok }) => ok,
    () => false,
  )

beforeAll(async () => {
  stack = await startStack({ data, empty: true })
})

afterAll(async () => {
  await stack.stop()
  removePostgres(kept(data).postgres) // only when a test before the reset has failed
  rmSync(data, { recursive: true, force: true })
})

test('when it is ready, one line says so with every address, process and token', async () => {
  expect(Object.keys(stack.tokens)).toEqual(['sales', 'success', 'support', 'product', 'operations', 'admin'])
  expect(stack.eventBus).toBe('embedded')
  expect(stack.brokers).toEqual([])
  expect(stack.services.map(({ name }) => name).sort()).toEqual([
    'operating-model',
    'product-feedback',
    'sales',
    'success',
    'support',
  ])
  for (const { url, pid } of stack.services) {
    expect(isAlive(pid)).toBe(true)
    expect(await isReady(url)).toBe(true)
  }
  expect(await isReady(stack.gateway.url)).toBe(true)
})

test('its secrets and logs are for their owner alone', () => {
  const { secrets, running, logs, postgres } = kept(data)
  const modeOf = (path: string) => statSync(path).mode & 0o777
  for (const file of [secrets, running, join(postgres, 'postgres.log'), join(postgres, 'postgres.json')])
    expect(modeOf(file)).toBe(0o600)
  expect(modeOf(logs)).toBe(0o700)
  for (const log of readdirSync(logs)) expect(modeOf(join(logs, log))).toBe(0o600)
})

test('a second start on the same data names the one that runs', () => {
  const { status, said } = start('--data', data, '--port', '39000')
  expect(status).toBe(1)
  expect(said).toBe(
    `A stack already runs on this data: process ${stack.pid}, ${stack.gateway.url}. Stop it (kill ${stack.pid}), or use another folder: --data DIR`,
  )
})

test('a busy port is named in one line, with who holds it and what to do', async () => {
  const holder = createServer().listen(0, '127.0.0.1')
  await new Promise((listening) => holder.once('listening', listening))
  const { port } = holder.address() as { port: number }
  const elsewhere = mkdtempSync(join(tmpdir(), 'stack-e2e-'))
  const { status, said } = start('--data', elsewhere, '--port', String(port))
  await new Promise((closed) => holder.close(closed))
  rmSync(elsewhere, { recursive: true })
  expect(status).toBe(1)
  expect(said).toMatch(
    new RegExp(`^Port ${port} \\(gateway\\) is busy: process ${process.pid} \\(.*\\) listens there\\.`),
  )
  expect(said).toContain('npm start -- --port')
})

test('a service that is killed is named and comes back', async () => {
  const { pid, url } = stack.services.find(({ name }) => name === 'support') ?? { pid: 0, url: '' }
  process.kill(pid, 'SIGKILL')
  await until('support has another process', () => stack.pidOf('support') !== pid)
  await until('support is ready again', () => isReady(url))
  expect(stack.said()).toContain('support died (SIGKILL). The end of ')
})

test('PostgreSQL that is killed comes back on the same data, and the services find it', async () => {
  const before = stack.pidOf('postgresql')
  process.kill(before, 'SIGKILL')
  await until('PostgreSQL has another process', () => stack.pidOf('postgresql') !== before)
  for (const { name, url } of stack.services) await until(`${name} is ready again`, () => isReady(url))
})

test('a killed stack leaves nothing behind, and its data is found again', async () => {
  const parts = Object.values(processes())
  process.kill(stack.pid, 'SIGKILL')
  const again = startStack({ data, port: portOf(stack.gateway.url), empty: true })
  const tokens = stack.tokens
  stack = await again
  for (const pid of parts) expect(await waitUntilGone(pid, 1_000)).toBe(true)
  expect(subjectOf(stack.tokens.sales)).toBe(subjectOf(tokens.sales))
})

test('asked to stop, it ends everything and exits with 0', async () => {
  const parts = Object.values(processes())
  expect(parts.length).toBeGreaterThan(6)
  expect(await stack.stop()).toBe(0)
  expect(parts.filter(isAlive)).toEqual([])
})

test('a reset removes the data, after asking', () => {
  const reset = (...words: string[]) =>
    spawnSync(process.execPath, [join(root, 'tools/preflight/reset.mjs'), '--data', data, ...words], {
      encoding: 'utf8',
    })
  expect(reset()).toMatchObject({ status: 1, stderr: 'Nothing was removed.\n' })
  expect(existsSync(kept(data).secrets)).toBe(true)
  expect(reset('--yes')).toMatchObject({ status: 0 })
  expect(existsSync(data)).toBe(false)
})
