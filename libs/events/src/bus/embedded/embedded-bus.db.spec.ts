import { createTestDatabase } from '@customer-graph/testing'
import { Client } from 'pg'
import { describeEventBus } from '../contract-suite'
import { silentLog } from '../../silent-log'
import { connectEmbeddedBus } from './connect-embedded-bus'

describeEventBus('the embedded log', async () => {
  const database = await createTestDatabase()
  return {
    bus: await connectEmbeddedBus({ url: database.url, log: silentLog, pollMs: 100 }),
    restart: () => cutAllConnections(database.url),
    close: database.drop,
  }
})

/** What a restart of PostgreSQL does to its clients, for the one database of this test. */
async function cutAllConnections(url: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  await client.query(
    'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
  )
  await client.end()
}

test('a log that cannot be opened says what to do', async () => {
  const opening = connectEmbeddedBus({ url: 'postgres://nobody@127.0.0.1:1/nothing', log: silentLog })
  await expect(opening).rejects.toThrow(/start its PostgreSQL, or correct EVENT_LOG_URL/)
})

test('two processes that open a new log at once both succeed', async () => {
  const database = await createTestDatabase()
  const open = () => connectEmbeddedBus({ url: database.url, log: silentLog })
  const buses = await Promise.all([open(), open(), open()])
  await buses[0]?.publish('sales.events', [{ key: 'a', headers: {}, value: '1' }])
  expect(await buses[1]?.lag('group', ['sales.events'])).toEqual({ 'sales.events': 1 })
  await Promise.all(buses.map((bus) => bus.close()))
  await database.drop()
})
