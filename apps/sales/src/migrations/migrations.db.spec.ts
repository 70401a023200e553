import { join } from 'node:path'
import { migrationDrift, missingStatements, tablesOf } from '@customer-graph/subgraph'
import { migrateFormerData, readFormerData, rowsOf } from '@customer-graph/subgraph/for-tests/former-data'
import { createTestDatabase } from '@customer-graph/testing'
import { migrations } from '.'
import { features } from '../composition'

const tables = tablesOf(features)

test('the migrations bring an empty database to what the tables declare', async () => {
  const database = await createTestDatabase()
  expect(await migrationDrift(database.url, { tables, migrations })).toEqual([])
  await database.drop()
})

test('what the former version wrote is kept, every row and every idempotency key of it', async () => {
  const database = await createTestDatabase()
  const former = readFormerData(join(__dirname, 'former-data.json'))
  expect(await migrateFormerData(database.url, migrations, former)).toEqual(rowsOf(former))
  expect(await missingStatements(database.url, tables)).toEqual([])
  await database.drop()
})
