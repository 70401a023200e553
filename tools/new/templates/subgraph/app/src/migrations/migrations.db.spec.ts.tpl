import { migrationDrift, tablesOf } from '@customer-graph/subgraph'
import { createTestDatabase } from '@customer-graph/testing'
import { migrations } from '.'
import { features } from '../composition'

test('the migrations bring an empty database to what the tables declare', async () => {
  const database = await createTestDatabase()
  expect(await migrationDrift(database.url, { tables: tablesOf(features), migrations })).toEqual([])
  await database.drop()
})
