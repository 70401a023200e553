import { databaseOf, migrate } from '@customer-graph/subgraph'
import { createTestDatabase, type TestDatabase } from '@customer-graph/testing'
import { migrations } from '.'
import { tables } from '../tables'

describe('the migrations of the operating model', () => {
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
