import { type RunningPostgres, startPostgres, untilPasses } from '@customer-graph/testing'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DataSource } from 'typeorm'
import { connectEmbeddedBus } from '../bus/embedded/connect-embedded-bus'
import { startConsumer } from '../consumer/start-consumer'
import { eventMigrations } from '../migrations/event-migrations'
import { createTransaction } from '../outbox/create-transaction'
import { startRelay } from '../relay/start-relay'
import { silentLog } from '../silent-log'
import { write } from './consumer-under-test'
import { at, cause, noted } from './department-under-test'

let postgres: RunningPostgres
const directory = mkdtempSync(join(tmpdir(), 'customer-graph-restart-'))
beforeAll(async () => void (postgres = await startPostgres({ directory, durable: false })), 60_000)
afterAll(async () => {
  await postgres.stop()
  rmSync(directory, { recursive: true, force: true })
})

test('outbox, relay, embedded log and consumer go on after PostgreSQL was away, and nothing is lost or done twice', async () => {
  const dataSource = new DataSource({
    type: 'postgres',
    url: postgres.url,
    migrations: eventMigrations,
  })
  await dataSource.initialize()
  await dataSource.runMigrations()
  await dataSource.query('CREATE TABLE effect (place bigserial, n int, stream text, sequence int)')
  const bus = await connectEmbeddedBus({ url: postgres.url, log: silentLog })
  const relay = startRelay({ connectionString: postgres.url, department: 'sales', bus, log: silentLog })
  const consumer = await startConsumer({
    group: 'g',
    department: 'success',
    dataSource,
    bus,
    log: silentLog,
    reactions: [write],
  })
  const transaction = createTransaction({ dataSource, department: 'sales', onCommitted: relay.wake })
  const committed: number[] = []
  const writeUntil = async (end: number) => {
    for (let n = committed.length + 1; n <= end; n += 1) {
      await transaction(cause, async (tx) =>
        tx.announce(noted, { stream: 's', customerId: null, time: at }, { n }),
      )
      committed.push(n)
    }
  }

  await writeUntil(50)
  await postgres.stop()
  await expect(writeUntil(51)).rejects.toThrow()
  postgres = await startPostgres({ directory, durable: false })
  await untilPasses(() => writeUntil(100))
  const applied = async () =>
    (await dataSource.query<{ n: number }[]>('SELECT n FROM effect ORDER BY place')).map(({ n }) => n)
  await untilPasses(async () => expect(await applied()).toEqual(committed))
  expect(consumer.counts.parked).toBe(0)

  await consumer.stop()
  await relay.stop()
  await bus.close()
  await dataSource.destroy()
}, 90_000)
