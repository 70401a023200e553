import { migrationDrift } from '@customer-graph/subgraph'
import { createTestDatabase } from '@customer-graph/testing'
import { migrations } from '.'
import { tables } from '../tables'

test('the migrations bring an empty database to what the tables declare', async () => {
  const database = await createTestDatabase()
  expect(await migrationDrift(database.url, { tables, migrations })).toEqual([])
  await database.drop()
})
