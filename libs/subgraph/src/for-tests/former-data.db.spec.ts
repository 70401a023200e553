import { createTestDatabase } from '@customer-graph/testing'
import { type MigrationInterface, type QueryRunner } from 'typeorm'
import { migrateFormerData, rowsOf } from './former-data'

class CreateVisit1700000000000 implements MigrationInterface {
  readonly name = 'CreateVisit1700000000000'
  up = (runner: QueryRunner) => runner.query('CREATE TABLE visit (id integer PRIMARY KEY, note text)')
  down = (runner: QueryRunner) => runner.query('DROP TABLE visit')
}

class ForgetVisits1800000000000 implements MigrationInterface {
  readonly name = 'ForgetVisits1800000000000'
  up = (runner: QueryRunner) => runner.query('DELETE FROM visit WHERE note IS NULL')
  down = async () => undefined
}

const former = {
  migrations: [{ name: 'CreateVisit1700000000000' }],
  visit: [
    { id: 1, note: 'kept' },
    { id: 2, note: null },
  ],
}

test('a planted migration that loses a row is found, and one that is gone is named', async () => {
  const [kept, lost, gone] = await Promise.all([1, 2, 3].map(() => createTestDatabase()))
  expect(await migrateFormerData(kept!.url, [CreateVisit1700000000000], former)).toEqual(rowsOf(former))
  const forgetful = [CreateVisit1700000000000, ForgetVisits1800000000000]
  expect(await migrateFormerData(lost!.url, forgetful, former)).toEqual({ visit: 1, idempotency_key: 0 })
  await expect(migrateFormerData(gone!.url, [], former)).rejects.toThrow('is not there any more')
  await Promise.all([kept, lost, gone].map((database) => database!.drop()))
})
