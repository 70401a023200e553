import { type MigrationInterface, type QueryRunner } from 'typeorm'

/** Every table of support. */
export class CreateSupport1795275000000 implements MigrationInterface {
  readonly name = 'CreateSupport1795275000000'

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE imported_ticket, ticket_state_change, reply, ticket, agent_external_ref, agent, entitlement, contact, customer',
    )
  }
}

const statements = [
  `CREATE TABLE customer (
    id uuid PRIMARY KEY,
    segment text NOT NULL
  )`,
  `CREATE TABLE contact (
    id uuid PRIMARY KEY,
    customer_id uuid NOT NULL
  )`,
  `CREATE TABLE entitlement (
    contract_id uuid PRIMARY KEY,
    customer_id uuid NOT NULL,
    plan text,
    starts_on date NOT NULL,
    ends_on date NOT NULL
  )`,
  `CREATE INDEX entitlement_by_customer ON entitlement (customer_id, starts_on)`,

  `CREATE TABLE agent (
    id uuid PRIMARY KEY,
    team text,
    active boolean NOT NULL
  )`,
  `CREATE TABLE agent_external_ref (
    system text,
    external_id text,
    agent_id uuid NOT NULL,
    PRIMARY KEY (system, external_id)
  )`,
  `CREATE INDEX agent_external_ref_by_agent ON agent_external_ref (agent_id)`,

  `CREATE TABLE ticket (
    id uuid PRIMARY KEY,
    customer_id uuid NOT NULL,
    contact_id uuid,
    subject text,
    priority text NOT NULL,
    category text,
    plan text,
    product text,
    team text,
    state text NOT NULL,
    state_reason text,
    assignee_id uuid,
    opened_at timestamptz NOT NULL,
    first_responded_at timestamptz,
    resolved_at timestamptz,
    closed_at timestamptz,
    times_resolved integer NOT NULL,
    times_reopened integer NOT NULL,
    external_system text,
    external_id text,
    idempotency_key text CONSTRAINT ticket_idempotency_key UNIQUE,
    CONSTRAINT ticket_external_ref UNIQUE (external_system, external_id)
  )`,
  `CREATE INDEX ticket_by_opening ON ticket (opened_at, id)`,
  `CREATE INDEX ticket_by_customer ON ticket (customer_id, opened_at, id)`,
  `CREATE INDEX ticket_by_assignee ON ticket (assignee_id, opened_at, id)`,

  `CREATE TABLE reply (
    id uuid PRIMARY KEY,
    ticket_id uuid NOT NULL,
    said_by text NOT NULL,
    author_id uuid,
    contact_id uuid,
    visibility text NOT NULL,
    kind text NOT NULL,
    text text,
    replied_at timestamptz NOT NULL,
    first_response boolean NOT NULL,
    idempotency_key text CONSTRAINT reply_idempotency_key UNIQUE
  )`,
  `CREATE INDEX reply_by_ticket ON reply (ticket_id, replied_at, id)`,

  `CREATE TABLE ticket_state_change (
    id uuid PRIMARY KEY,
    ticket_id uuid NOT NULL,
    state text NOT NULL,
    at timestamptz NOT NULL,
    reason text
  )`,
  `CREATE INDEX ticket_state_change_by_ticket ON ticket_state_change (ticket_id, at, id)`,

  `CREATE TABLE imported_ticket (
    id uuid PRIMARY KEY,
    activities integer NOT NULL,
    digest text NOT NULL,
    heading_digest text NOT NULL
  )`,
]
