import { type MigrationInterface, type QueryRunner } from 'typeorm'

/** What sellers earn, and what each deal earned. Deals that were won before earned nothing that is known here. */
export class AddCommission1795315200000 implements MigrationInterface {
  readonly name = 'AddCommission1795315200000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE commission_plan (
      seller_id uuid NOT NULL,
      version integer NOT NULL,
      basis_points integer NOT NULL,
      set_at timestamptz NOT NULL,
      PRIMARY KEY (seller_id, version)
    )`)
    await runner.query('ALTER TABLE deal ADD commission_minor bigint')
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE deal DROP commission_minor')
    await runner.query('DROP TABLE commission_plan')
  }
}
