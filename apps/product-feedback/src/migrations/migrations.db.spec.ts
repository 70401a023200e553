import { createTestDatabase, type TestDatabase } from '@customer-graph/testing'
import { databaseOf, migrate } from '@customer-graph/subgraph'
import { tables } from '../tables'
import { migrations } from '.'

describe('the migrations of product-feedback', () => {
  let database: TestDatabase
  beforeAll(async () => void (database = await createTestDatabase()))
  afterAll(() => database.drop())

  test('bring an empty database to what the tables declare, with nothing left to generate', async () => {
    await migrate(database.url, migrations, 'test')
    const source = await databaseOf({ url: database.url, tables, applicationName: 'test' }).initialize()
    const { upQueries } = await source.driver.createSchemaBuilder().log()
    await source.destroy()
    expect(upQueries.map(({ query }) => query)).toEqual([])
  })
})
