import { createTestDatabase, type TestDatabase, untilPasses } from '@customer-graph/testing'
import { type DataSource } from 'typeorm'
import { databaseOf } from './data-source'
import { isDatabaseAway } from './database-away'

let database: TestDatabase
let source: DataSource
beforeAll(async () => {
  database = await createTestDatabase()
  source = await databaseOf({ url: database.url, applicationName: 'away' }).initialize()
})
afterAll(async () => {
  await source.destroy()
  await database.drop()
})

test('a transaction whose connection breaks between two statements fails because the database is away', async () => {
  const failure = await source
    .transaction(async (manager) => {
      const [{ pid }] = await manager.query<[{ pid: number }]>('SELECT pg_backend_pid() AS pid')
      await source.query('SELECT pg_terminate_backend($1)', [pid])
      await untilPasses(() => expect(manager.queryRunner?.isReleased).toBe(true))
      await manager.query('SELECT 1')
    })
    .catch((error: unknown) => error)
  expect(String(failure)).toContain('already released')
  expect(isDatabaseAway(failure)).toBe(true)
})
