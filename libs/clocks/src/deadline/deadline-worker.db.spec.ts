import { createTestDatabase, type TestDatabase, until } from '@customer-graph/testing'
import { type DataSource } from 'typeorm'
import { cancelDeadlines, scheduleDeadline } from './deadline.store'
import { type DeadlineWorker, type DeadlineWorkerOptions } from './deadline-worker'
import { type DeadlineHandler } from './deadline'
import {
  createLog,
  migrate,
  openDataSource,
  startWorker,
  transactionOf,
  writeEffect,
  wrongDeadlines,
} from './deadlines-for-tests'

let database: TestDatabase
let source: DataSource
const workers: DeadlineWorker[] = []
const cause = { actor: null, correlationId: 'test', causationId: null, traceparent: null }

beforeAll(async () => {
  database = await createTestDatabase()
  source = await openDataSource(database.url)
  await migrate(source)
})
afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.stop()))
  await source.query('TRUNCATE deadline, effect')
})
afterAll(async () => {
  await source?.destroy()
  await database?.drop()
})

function work(
  handlers: Record<string, DeadlineHandler>,
  more: Partial<DeadlineWorkerOptions> = {},
): DeadlineWorker {
  const worker = startWorker(source, handlers, more)
  workers.push(worker)
  return worker
}
const inMs = async (ms: number): Promise<Date> => {
  const [row] = await source.query('SELECT clock_timestamp() AS now')
  return new Date(row.now.getTime() + ms)
}
const schedule = async (ms: number, kind = 'test', subject = 'one') =>
  scheduleDeadline(source.manager, { kind, subject, dueAt: await inMs(ms) })
const effects = async (): Promise<number> =>
  (await source.query('SELECT count(*)::int AS n FROM effect'))[0].n
const someEffects = (count: number) => until(`${count} effects`, async () => (await effects()) >= count)

test('two workers fire each deadline once', async () => {
  await source.query(
    `INSERT INTO deadline (id, kind, subject, due_at, try_at, payload, correlation_id)
     SELECT gen_random_uuid(), 'test', n::text, now(), now() + n * interval '1 ms', 'null', 'test'
       FROM generate_series(1, 400) AS n`,
  )
  work({ test: writeEffect })
  work({ test: writeEffect })
  await someEffects(400)
  expect(await wrongDeadlines(source)).toEqual({ missed: 0, twice: 0 })
})

test('a deadline fires when the database’s clock says it is due, not before', async () => {
  await schedule(250)
  work({ test: writeEffect })
  await someEffects(1)
  const [row] = await source.query(
    'SELECT fired_at >= due_at AS marked, at >= due_at AS done FROM deadline JOIN effect ON deadline_id = id',
  )
  expect(row).toEqual({ marked: true, done: true })
})

test('its handler is told what it is about', async () => {
  const dueAt = await inMs(-1_000)
  const heard: unknown[] = []
  const id = await scheduleDeadline(source.manager, {
    kind: 'test',
    subject: 'handoff 7',
    dueAt,
    payload: { level: 2 },
    correlationId: 'a thread',
  })
  work({ test: async (deadline, tx) => void heard.push({ deadline, correlationId: tx.cause.correlationId }) })
  await until('the handler', () => heard.length > 0)
  expect(heard).toEqual([
    {
      deadline: {
        id,
        kind: 'test',
        subject: 'handoff 7',
        dueAt,
        firedAt: expect.any(Date),
        attempts: 0,
        payload: { level: 2 },
      },
      correlationId: 'a thread',
    },
  ])
})

test('what was scheduled before a restart fires after it', async () => {
  const first = work({ test: writeEffect })
  await schedule(300)
  await first.stop()
  expect(await effects()).toBe(0)
  work({ test: writeEffect })
  await someEffects(1)
})

test('a wake-up makes the worker look at once', async () => {
  const worker = work({ test: writeEffect })
  await until('a first look', () => worker.failures === 0)
  await schedule(0)
  worker.wake()
  await someEffects(1)
  expect(worker.fired).toBe(1)
})

test('a deadline whose transaction rolled back never was, and a cancelled one is gone', async () => {
  const dueAt = await inMs(0)
  const rolledBack = transactionOf(source)(cause, async (tx) => {
    await scheduleDeadline(tx.manager, { kind: 'test', subject: 'rolled back', dueAt })
    throw new Error('no')
  })
  await expect(rolledBack).rejects.toThrow('no')
  await schedule(0, 'test', 'kept')
  await schedule(0, 'test', 'cancelled')
  expect(await cancelDeadlines(source.manager, 'test', 'cancelled')).toBe(1)
  expect(await cancelDeadlines(source.manager, 'test', 'cancelled')).toBe(0)
  work({ test: writeEffect })
  await someEffects(1)
  expect(await source.query('SELECT subject FROM deadline')).toEqual([{ subject: 'kept' }])
})

test('cancelling a deadline that is firing waits for nobody', async () => {
  await schedule(0)
  let cancelled = -1
  work({
    test: async (deadline, tx) => {
      cancelled = await cancelDeadlines(source.manager, 'test', 'one')
      await writeEffect(deadline, tx)
    },
  })
  await someEffects(1)
  expect(cancelled).toBe(0)
})

test('a handler that throws is tried again, leaves no trace of its failure and holds up nobody', async () => {
  const order: string[] = []
  let failures = 0
  const failing: DeadlineHandler = async (deadline, tx) => {
    await writeEffect(deadline, tx)
    if (failures++ === 0) throw new Error('not yet')
    order.push(`failing, attempt ${deadline.attempts}`)
  }
  await schedule(-1_000, 'failing')
  await schedule(0, 'test')
  const log = createLog()
  work(
    { failing, test: async (deadline, tx) => (order.push('other'), writeEffect(deadline, tx)) },
    { log, atOnce: 1 },
  )
  await someEffects(2)
  expect(order).toEqual(['other', 'failing, attempt 1'])
  expect(log.lines).toEqual(['A deadline could not fire; it will be tried again'])
  expect(await wrongDeadlines(source)).toEqual({ missed: 0, twice: 0 })
  expect(await source.query('SELECT last_error FROM deadline WHERE attempts = 1')).toEqual([
    { last_error: 'Error: not yet' },
  ])
})

test('a transaction whose process fell silent is ended, and another worker fires the deadline', async () => {
  await schedule(0)
  let letGo = () => {}
  let reached = false
  const silence = new Promise<void>((resolve) => (letGo = resolve))
  const other = await openDataSource(database.url)
  const stuck = startWorker(other, { test: () => ((reached = true), silence) }, { stuckMs: 200 })
  await until('the stuck handler', () => reached)
  work({ test: writeEffect })
  await someEffects(1)
  letGo()
  await stuck.stop()
  await other.destroy()
  expect(await wrongDeadlines(source)).toEqual({ missed: 0, twice: 0 })
})

test('connections that PostgreSQL ends are replaced', async () => {
  const log = createLog()
  const worker = work({ test: writeEffect }, { pollMs: 20, log })
  const connected = `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'deadlines'`
  await until('a connection', async () => (await source.query(connected)).length > 0)
  await source.query(`SELECT pg_terminate_backend(pid) FROM (${connected}) AS mine`)
  await schedule(0)
  worker.wake()
  await someEffects(1)
  expect(worker.failures).toBe(0)
})

test('deadlines of a kind that nobody handles are told of and left alone', async () => {
  await schedule(-120_000, 'from the future')
  const log = createLog()
  work({ test: writeEffect }, { log })
  await until('a warning', () => log.lines.length > 0)
  expect(log.lines[0]).toContain('no handler here knows')
  expect(await source.query('SELECT fired_at FROM deadline')).toEqual([{ fired_at: null }])
})

test('deadlines that fired long ago are forgotten, those that wait are not', async () => {
  const [old, waiting] = [await schedule(0), await schedule(3_600_000)]
  await source.query(`UPDATE deadline SET fired_at = now() - interval '31 days' WHERE id = $1`, [old])
  work({ test: writeEffect })
  await until('the housekeeping', async () => (await source.query('SELECT id FROM deadline')).length === 1)
  expect(await source.query('SELECT id FROM deadline')).toEqual([{ id: waiting }])
})
