import { type MigrationInterface, type QueryRunner } from 'typeorm'

export class Create{{Noun}}{{stamp}} implements MigrationInterface {
  readonly name = 'Create{{Noun}}{{stamp}}'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE {{noun.snake}} (
      id uuid PRIMARY KEY,
      customer_id uuid NOT NULL,
      name text NOT NULL,
      added_at timestamptz NOT NULL
    )`)
    await runner.query('CREATE INDEX {{noun.snake}}_by_customer ON {{noun.snake}} (customer_id, id)')
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE {{noun.snake}}')
  }
}
