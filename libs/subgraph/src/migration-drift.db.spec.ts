import { createTestDatabase } from '@customer-graph/testing'
import { EntitySchema, type MigrationInterface, type QueryRunner } from 'typeorm'
import { migrationDrift } from './migration-drift'

class CreateNote1795219200001 implements MigrationInterface {
  readonly name = 'CreateNote1795219200001'
  up = (runner: QueryRunner) => runner.query('CREATE TABLE note (id uuid PRIMARY KEY)')
  down = (runner: QueryRunner) => runner.query('DROP TABLE note')
}

const noteTable = (columns: Record<string, object>) =>
  new EntitySchema<{ id: string }>({
    name: 'note',
    columns: { id: { type: 'uuid', primary: true }, ...columns },
  })

async function driftOf(columns: Record<string, object>): Promise<string[]> {
  const { url, drop } = await createTestDatabase()
  const drift = await migrationDrift(url, {
    tables: [noteTable(columns)],
    migrations: [CreateNote1795219200001],
  })
  await drop()
  return drift
}

test('migrations that bring everything the tables declare leave nothing to generate', async () => {
  expect(await driftOf({})).toEqual([])
})

test('a column that no migration brings is found', async () => {
  expect(await driftOf({ text: { type: 'text', nullable: true } })).toEqual([
    'ALTER TABLE "note" ADD "text" text',
  ])
})
