import { createTestDatabase, type TestDatabase, until } from '@customer-graph/testing'
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { type DataSource } from 'typeorm'
import { scheduleDeadline } from './deadline.store'
import { migrate, openDataSource, startWorker, writeEffect, wrongDeadlines } from './deadlines-for-tests'

let database: TestDatabase
let source: DataSource
const processes = new Set<ChildProcess>()

beforeEach(async () => {
  database = await createTestDatabase()
  source = await openDataSource(database.url)
  await migrate(source)
})
afterEach(async () => {
  await Promise.all([...processes].map(kill))
  await source?.destroy()
  await database?.drop()
})

/** Starts a worker process and resolves when it has said `word`. */
async function startProcess(word: string, ...more: string[]): Promise<ChildProcess> {
  const program = join(__dirname, 'worker-process.ts')
  const child = spawn(process.execPath, ['--import', 'tsx', program, database.url, ...more], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  processes.add(child)
  let said = ''
  child.stdout.on('data', (text) => (said += text))
  await until(`a worker process to say "${word}"`, () => said.includes(word))
  return child
}

async function kill(child: ChildProcess): Promise<void> {
  processes.delete(child)
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
}

const effects = async (): Promise<number> =>
  (await source.query('SELECT count(*)::int AS n FROM effect'))[0].n

test('a worker killed in the middle of a handler has done nothing, and the next one does it once', async () => {
  await scheduleDeadline(source.manager, { kind: 'test', subject: 'one', dueAt: new Date(0) })
  const child = await startProcess('in the middle', 'hang')
  expect(await effects()).toBe(0)
  await kill(child)
  const worker = startWorker(source, { test: writeEffect })
  await until('the effect', async () => (await effects()) > 0)
  await worker.stop()
  expect(await wrongDeadlines(source)).toEqual({ missed: 0, twice: 0 })
})

test('the check sees a missed deadline and one that took effect twice', async () => {
  const [twice] = await Promise.all(
    ['twice', 'missed'].map((subject) =>
      scheduleDeadline(source.manager, { kind: 'test', subject, dueAt: new Date(0) }),
    ),
  )
  await source.query('INSERT INTO effect (deadline_id) VALUES ($1), ($1)', [twice])
  expect(await wrongDeadlines(source)).toEqual({ missed: 1, twice: 1 })
})
