import { type MigrationInterface, type QueryRunner } from 'typeorm'
import { name, render, sql } from '../sql'

/** What was wished under which key, by whom, and what came of it. */
export class IdempotencyKeys1795744800000 implements MigrationInterface {
  readonly name = 'IdempotencyKeys1795744800000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE idempotency_key (
      key text,
      mutation text,
      caller text,
      digest text,
      result_id uuid NOT NULL,
      kept_at timestamptz NOT NULL DEFAULT now(),
      PRIMARY KEY (key, mutation)
    )`)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE idempotency_key')
  }
}

/** Moves the keys that a table of the former version kept beside what they made. `result` is the column that names it. */
export async function moveIdempotencyKeys(
  runner: QueryRunner,
  table: string,
  mutation: string,
  result = 'id',
): Promise<void> {
  const moved = render(
    sql`INSERT INTO idempotency_key (key, mutation, result_id)
        SELECT idempotency_key, ${mutation}::text, ${name(result)} FROM ${name(table)} WHERE idempotency_key IS NOT NULL`,
  )
  await runner.query(moved.text, moved.values)
  await runner.query(`ALTER TABLE ${table} DROP COLUMN idempotency_key`)
}

/** Puts the column of the former version back, without its keys: they stay where they are. */
export const restoreIdempotencyKeys = (runner: QueryRunner, table: string): Promise<unknown> =>
  runner.query(`ALTER TABLE ${table} ADD idempotency_key text CONSTRAINT ${table}_idempotency_key UNIQUE`)
