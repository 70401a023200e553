import { type MigrationInterface, type QueryRunner } from 'typeorm'

/** Every table of product-feedback. */
export class CreateFeedback1795276800000 implements MigrationInterface {
  readonly name = 'CreateFeedback1795276800000'

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE known_customer, known_promise, feedback_request, feedback_item')
  }
}

const statements = [
  `CREATE TABLE feedback_item (
    id uuid PRIMARY KEY,
    title text NOT NULL,
    area text,
    status text NOT NULL,
    target_on date,
    shipped_at timestamptz,
    decline_reason text
  )`,

  `CREATE TABLE feedback_request (
    id uuid PRIMARY KEY,
    item_id uuid NOT NULL,
    customer_id uuid NOT NULL,
    contact_id uuid,
    source text NOT NULL,
    source_ref text NOT NULL,
    importance text NOT NULL,
    quote text,
    requested_at timestamptz NOT NULL,
    idempotency_key text CONSTRAINT feedback_request_idempotency_key UNIQUE,
    CONSTRAINT feedback_request_source UNIQUE (source, source_ref)
  )`,
  `CREATE INDEX feedback_request_by_item ON feedback_request (item_id, id)`,
  `CREATE INDEX feedback_request_by_customer ON feedback_request (customer_id, id)`,

  `CREATE TABLE known_promise (
    id uuid PRIMARY KEY,
    customer_id uuid NOT NULL,
    item_id uuid,
    settled boolean NOT NULL
  )`,
  `CREATE INDEX known_promise_by_item ON known_promise (item_id)`,

  `CREATE TABLE known_customer (id uuid PRIMARY KEY)`,
]
