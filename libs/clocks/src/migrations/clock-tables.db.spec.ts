import { createTestDatabase } from '@customer-graph/testing'
import { openDataSource } from '../deadline/deadlines-for-tests'
import { clockTablesMigration } from './20261121T1500-create-clock-tables'

test('the tables are made, and unmade without a trace', async () => {
  const database = await createTestDatabase()
  const source = await openDataSource(database.url)
  const tables = async () =>
    (
      await source.query(
        `SELECT relname FROM pg_class WHERE relname IN ('service_clock', 'deadline') ORDER BY 1`,
      )
    ).map(({ relname }: { relname: string }) => relname)
  await source.runMigrations()
  expect(await tables()).toEqual(['deadline', 'service_clock'])
  const runner = source.createQueryRunner()
  await new clockTablesMigration().down(runner)
  await runner.release()
  expect(await tables()).toEqual([])
  await source.destroy()
  await database.drop()
})
