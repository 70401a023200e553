import {
  createTestDatabase,
  startFaultProxy,
  type FaultProxy,
  type TestDatabase,
} from '@customer-graph/testing'
import { type DataSource } from 'typeorm'
import { databaseOf } from './data-source'

let database: TestDatabase
let proxy: FaultProxy
let dataSource: DataSource
beforeAll(async () => {
  database = await createTestDatabase()
  const url = new URL(database.url)
  proxy = await startFaultProxy({ to: Number(url.port) })
  url.port = String(proxy.port)
  dataSource = await databaseOf({
    url: url.href,
    applicationName: 'test',
    statementTimeoutMs: 200,
  }).initialize()
})
afterAll(async () => {
  await dataSource.destroy()
  await proxy.close()
  await database.drop()
})

test('a transaction on a connection that hangs half open fails, and the next one gets another connection', async () => {
  const hanging = dataSource.transaction(async (manager) => {
    await manager.query('SELECT 1')
    proxy.freeze()
    await manager.query('SELECT 2')
  })
  await expect(hanging).rejects.toThrow(/given up|Connection terminated/)
  expect(await dataSource.query('SELECT 3 AS three')).toEqual([{ three: 3 }])
}, 60_000)
