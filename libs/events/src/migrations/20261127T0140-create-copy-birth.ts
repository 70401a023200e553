import { type MigrationInterface, type QueryRunner } from 'typeorm'

/**
 * When each copy of others' facts was born, and where its topics ended then: what comes before that is only kept, what comes
 * after it is also reacted to. By `<topic>/<partition>`.
 */
export class CreateCopyBirth1795743600000 implements MigrationInterface {
  readonly name = 'CreateCopyBirth1795743600000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE copy_birth (
      consumer_group text PRIMARY KEY,
      born_at timestamptz NOT NULL DEFAULT clock_timestamp(),
      ends jsonb NOT NULL
    )`)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE copy_birth')
  }
}
