import {
  createTransaction,
  encodeEvent,
  type EventBus,
  type EventEnvelope,
  eventMigrations,
  listUndone,
  silentLog,
  startConsumer,
  startRelay,
  when,
} from '@customer-graph/events'
import {
  type Department,
  departments,
  type EventContract,
  eventsUndone,
  isEventsUndone,
  newId,
  topicOf,
} from '@customer-graph/glossary'
import { createTestDatabase } from '@customer-graph/testing'
import { DataSource } from 'typeorm'
import { z } from 'zod'

const cause = { actor: null, correlationId: 'c', causationId: null, traceparent: null }

export const numberNoted = (department: Department): EventContract<{ n: number }> => ({
  type: `${department}.number-noted.v1`,
  describes: 'A number was noted.',
  schema: z.object({ n: z.number() }),
  example: { n: 1 },
  concerns: () => [],
  headline: ({ n }) => `Number ${n}`,
  hidden: null,
})

async function openDatabase() {
  const database = await createTestDatabase()
  const dataSource = new DataSource({ type: 'postgres', url: database.url, migrations: eventMigrations })
  await dataSource.initialize()
  await dataSource.runMigrations()
  await dataSource.query(
    'CREATE TABLE noted (n int PRIMARY KEY); CREATE TABLE heard (place bigserial, n int)',
  )
  const close = async () => {
    await dataSource.destroy()
    await database.drop()
  }
  return { url: database.url, dataSource, close }
}

/**
 * A department with all that a restore has to do with: people who write, a relay, and a consumer of its neighbour's events;
 * and a reader of everything that it publishes.
 */
export async function departmentAtWork(department: Department, bus: EventBus) {
  const neighbour = departments.find((other) => other !== department) ?? 'sales'
  const [own, others] = [await openDatabase(), await openDatabase()]
  let running = await start()
  let wrote = 0
  let told = 0
  const published: EventEnvelope<{ n?: number; eventIds?: string[] }>[] = []
  const reader = await startConsumer({
    ...{
      group: `${neighbour}-reader`,
      department: neighbour,
      dataSource: others.dataSource,
      bus,
      log: silentLog,
    },
    topics: [topicOf(department)],
    project: async (events) => void published.push(...(events as typeof published)),
  })

  async function start() {
    const relay = startRelay({ connectionString: own.url, department, bus, log: silentLog, pollMs: 50 })
    const consumer = await startConsumer({
      ...{
        group: department,
        department,
        dataSource: own.dataSource,
        bus,
        log: silentLog,
        redrivePollMs: 50,
      },
      onCommitted: relay.wake,
      reactions: [
        when(numberNoted(neighbour), async ({ data: { n } }, { manager }) => {
          await manager.query('INSERT INTO heard (n) VALUES ($1)', [n])
        }),
      ],
    })
    return { relay, consumer }
  }
  const stop = async () => {
    await Promise.all([running.consumer.stop(), running.relay.stop()])
  }

  /** Writes one number, on a few streams in turn, and on one that begins with it. */
  async function write(): Promise<void> {
    const n = (wrote += 1)
    const transaction = createTransaction({
      dataSource: own.dataSource,
      department,
      onCommitted: running.relay.wake,
    })
    await transaction(cause, async (tx) => {
      await tx.manager.query('INSERT INTO noted (n) VALUES ($1)', [n])
      for (const stream of [`s${n % 4}`, `new ${n - (n % 7)}`])
        tx.announce(numberNoted(department), { stream, customerId: null, time: new Date(0) }, { n })
    })
  }
  /** The neighbour publishes a number. */
  async function tell(): Promise<void> {
    const n = (told += 1)
    const event = {
      ...{
        id: newId(),
        type: numberNoted(neighbour).type,
        source: neighbour,
        time: new Date(0),
        stream: 'told',
      },
      ...{ sequence: n, customerId: null, actor: null, correlationId: 'c', causationId: null },
    }
    await bus.publish(topicOf(neighbour), [
      encodeEvent({ ...event, traceparent: null, history: false, data: JSON.stringify({ n }) }),
    ])
  }

  return {
    url: own.url,
    write,
    tell,
    stop,
    restart: async () => void (running = await start()),
    toldSoFar: () => told,
    /** What the department knows: the numbers it has noted. */
    noted: async (): Promise<number[]> =>
      (await own.dataSource.query<{ n: number }[]>('SELECT n FROM noted ORDER BY n')).map(({ n }) => n),
    heard: async (): Promise<number[]> =>
      (await own.dataSource.query<{ n: number }[]>('SELECT n FROM heard ORDER BY place')).map(({ n }) => n),
    waiting: async (): Promise<number> =>
      (await own.dataSource.query<unknown[]>('SELECT 1 FROM outbox')).length,
    restorations: (): Promise<{ events: number }[]> =>
      own.dataSource.query('SELECT events FROM restoration ORDER BY position'),
    /** Everything that the reader was told, in order. */
    published,
    readerCounts: reader.counts,
    /** What the reader's database says of what took effect there and is no more. */
    undoneThere: () => listUndone(others.dataSource, null),
    close: async () => {
      await Promise.all([stop(), reader.stop()])
      await Promise.all([own.close(), others.close()])
    },
  }
}

export type DepartmentAtWork = Awaited<ReturnType<typeof departmentAtWork>>

/** What somebody believes who heard all events: each number whose events were not undone, or whose undoing was. */
export function believed(published: DepartmentAtWork['published']): {
  numbers: number[]
  undone: Set<string>
} {
  const by = new Map<string, string>()
  for (const { type, source, id, data } of published.filter(({ type }) => isEventsUndone(type))) {
    const { eventIds } = eventsUndone(source).schema.parse(data)
    if (type !== eventsUndone(source).type) continue
    for (const [event, reason] of by) if (eventIds.includes(reason)) by.delete(event)
    for (const event of eventIds) by.set(event, id)
  }
  const numbers = new Set(
    published.flatMap(({ id, data: { n } }) => (n === undefined || by.has(id) ? [] : [n])),
  )
  return { numbers: [...numbers].sort((a, b) => a - b), undone: new Set(by.keys()) }
}
