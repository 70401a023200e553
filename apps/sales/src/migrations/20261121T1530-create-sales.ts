import { type MigrationInterface, type QueryRunner } from 'typeorm'

/** Every table of sales. */
export class CreateSales1795275000000 implements MigrationInterface {
  readonly name = 'CreateSales1795275000000'

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE contract, promise, handoff_packet, deal, seller, product, contact, customer_external_ref, customer',
    )
  }
}

const statements = [
  `CREATE TABLE customer (
    id uuid PRIMARY KEY,
    name text NOT NULL,
    domain text,
    industry text,
    region text,
    segment text NOT NULL,
    parent_id uuid,
    idempotency_key text CONSTRAINT customer_idempotency_key UNIQUE
  )`,
  `CREATE INDEX customer_by_name ON customer (name, id)`,
  `CREATE INDEX customer_by_parent ON customer (parent_id)`,

  `CREATE TABLE customer_external_ref (
    system text,
    external_id text,
    customer_id uuid NOT NULL,
    PRIMARY KEY (system, external_id)
  )`,
  `CREATE INDEX customer_external_ref_by_customer ON customer_external_ref (customer_id)`,

  `CREATE TABLE contact (
    id uuid PRIMARY KEY,
    customer_id uuid NOT NULL,
    name text NOT NULL,
    email text,
    role text NOT NULL,
    idempotency_key text CONSTRAINT contact_idempotency_key UNIQUE
  )`,
  `CREATE INDEX contact_by_customer ON contact (customer_id, name, id)`,

  `CREATE TABLE product (
    id uuid PRIMARY KEY,
    name text NOT NULL CONSTRAINT product_name UNIQUE,
    series text,
    amount_minor bigint,
    currency text
  )`,

  `CREATE TABLE seller (
    id uuid PRIMARY KEY,
    office text,
    active boolean NOT NULL
  )`,

  `CREATE TABLE deal (
    id uuid PRIMARY KEY,
    customer_id uuid NOT NULL,
    kind text NOT NULL,
    stage text NOT NULL,
    seller_id uuid,
    product_id uuid,
    amount_minor bigint,
    currency text,
    engaged_at timestamptz,
    closed_at timestamptz,
    lost_reason text,
    external_system text,
    external_id text,
    idempotency_key text CONSTRAINT deal_idempotency_key UNIQUE,
    CONSTRAINT deal_external_ref UNIQUE (external_system, external_id)
  )`,
  `CREATE INDEX deal_by_customer ON deal (customer_id, id)`,
  `CREATE INDEX deal_by_seller ON deal (seller_id, id)`,
  `CREATE INDEX deal_by_stage ON deal (stage, id)`,

  `CREATE TABLE handoff_packet (
    deal_id uuid PRIMARY KEY,
    version integer NOT NULL,
    content jsonb NOT NULL,
    returned boolean NOT NULL
  )`,

  `CREATE TABLE promise (
    id uuid PRIMARY KEY,
    customer_id uuid NOT NULL,
    deal_id uuid,
    text text NOT NULL,
    type text NOT NULL,
    to_contact_id uuid,
    by_person_id uuid,
    due_on date,
    status text NOT NULL,
    settled_at timestamptz,
    idempotency_key text CONSTRAINT promise_idempotency_key UNIQUE
  )`,
  `CREATE INDEX promise_by_customer ON promise (customer_id)`,
  `CREATE INDEX promise_by_deal ON promise (deal_id)`,

  `CREATE TABLE contract (
    id uuid PRIMARY KEY,
    customer_id uuid NOT NULL,
    deal_id uuid,
    starts_on date NOT NULL,
    ends_on date NOT NULL,
    amount_minor bigint,
    currency text,
    support_plan text,
    ended_on date,
    end_reason text,
    idempotency_key text CONSTRAINT contract_idempotency_key UNIQUE
  )`,
  `CREATE INDEX contract_by_customer ON contract (customer_id, id)`,
]
