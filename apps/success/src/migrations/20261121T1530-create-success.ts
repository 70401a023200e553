import { type MigrationInterface, type QueryRunner } from 'typeorm'

/** Every table of success. */
export class CreateSuccess1795275000000 implements MigrationInterface {
  readonly name = 'CreateSuccess1795275000000'

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE onboarding, handoff_state, handoff_return, handoff_packet, handoff, person, customer',
    )
  }
}

const statements = [
  `CREATE TABLE customer (
    id uuid PRIMARY KEY,
    segment text NOT NULL,
    success_manager_id uuid
  )`,
  `CREATE INDEX customer_by_success_manager ON customer (success_manager_id, id)`,

  `CREATE TABLE person (
    id uuid PRIMARY KEY,
    department text NOT NULL,
    active boolean NOT NULL
  )`,

  `CREATE TABLE handoff (
    id uuid PRIMARY KEY,
    customer_id uuid NOT NULL,
    deal_id uuid NOT NULL CONSTRAINT handoff_of_deal UNIQUE,
    segment text NOT NULL,
    state text NOT NULL,
    round integer NOT NULL,
    packet_version integer NOT NULL,
    success_manager_id uuid,
    won_at timestamptz NOT NULL,
    offered_at timestamptz NOT NULL,
    returned_at timestamptz,
    accepted_at timestamptz,
    completed_at timestamptz,
    first_contact_at timestamptz,
    first_contact_note text
  )`,
  `CREATE INDEX handoff_by_won ON handoff (won_at, id)`,
  `CREATE INDEX handoff_by_customer ON handoff (customer_id, won_at, id)`,
  `CREATE INDEX handoff_by_success_manager ON handoff (success_manager_id, won_at, id)`,

  `CREATE TABLE handoff_packet (
    handoff_id uuid,
    version integer,
    round integer NOT NULL,
    received_at timestamptz NOT NULL,
    changed jsonb NOT NULL,
    content jsonb NOT NULL,
    PRIMARY KEY (handoff_id, version)
  )`,

  `CREATE TABLE handoff_return (
    handoff_id uuid,
    round integer,
    returned_at timestamptz NOT NULL,
    returned_by uuid,
    reasons jsonb NOT NULL,
    PRIMARY KEY (handoff_id, round)
  )`,

  `CREATE TABLE handoff_state (
    handoff_id uuid,
    place integer,
    state text NOT NULL,
    round integer NOT NULL,
    since timestamptz NOT NULL,
    brought_by uuid,
    PRIMARY KEY (handoff_id, place)
  )`,

  `CREATE TABLE onboarding (
    id uuid PRIMARY KEY,
    customer_id uuid NOT NULL,
    handoff_id uuid NOT NULL CONSTRAINT onboarding_of_handoff UNIQUE,
    signed_at timestamptz NOT NULL,
    started_at timestamptz NOT NULL,
    milestones jsonb NOT NULL,
    completed_at timestamptz,
    completed_because jsonb
  )`,
  `CREATE INDEX onboarding_by_customer ON onboarding (customer_id, started_at, id)`,
]
