import { type MigrationInterface, type QueryRunner } from 'typeorm'

/** Every table of the operating model. */
export class CreateOperatingModel1795275000000 implements MigrationInterface {
  readonly name = 'CreateOperatingModel1795275000000'

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `DROP TABLE ticket_fact, deal_fact, customer_fact, timeline_entry, verdict, calendar_version, service_level_version,
        definition_signature, definition_version, definition, person_external_ref, person`,
    )
    await runner.query('DROP FUNCTION keep_definition_version')
  }
}

const statements = [
  `CREATE TABLE person (
    id uuid PRIMARY KEY,
    name text NOT NULL,
    department text NOT NULL,
    roles text[] NOT NULL,
    manager_id uuid,
    office text,
    active boolean NOT NULL,
    idempotency_key text CONSTRAINT person_idempotency_key UNIQUE
  )`,
  `CREATE INDEX person_by_name ON person (name, id)`,
  `CREATE INDEX person_by_manager ON person (manager_id)`,
  `CREATE TABLE person_external_ref (
    system text,
    external_id text,
    person_id uuid NOT NULL,
    PRIMARY KEY (system, external_id)
  )`,
  `CREATE INDEX person_external_ref_by_person ON person_external_ref (person_id)`,

  `CREATE TABLE definition (
    id uuid PRIMARY KEY,
    key text NOT NULL CONSTRAINT definition_key UNIQUE
  )`,
  `CREATE TABLE definition_version (
    definition_id uuid,
    version integer,
    text text NOT NULL,
    rule jsonb NOT NULL,
    owner_id uuid,
    affected text[] NOT NULL,
    status text NOT NULL,
    effective_from timestamptz NOT NULL,
    PRIMARY KEY (definition_id, version)
  )`,
  `CREATE TABLE definition_signature (
    definition_id uuid,
    version integer,
    department text,
    person_id uuid NOT NULL,
    signed_at timestamptz NOT NULL,
    PRIMARY KEY (definition_id, version, department)
  )`,
  // What was agreed is history: no statement may change it, whoever sends it.
  `CREATE FUNCTION keep_definition_version() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF TG_OP = 'UPDATE' AND OLD.status = 'proposed'
        AND (OLD.definition_id, OLD.version, OLD.text, OLD.rule, OLD.affected)
          = (NEW.definition_id, NEW.version, NEW.text, NEW.rule, NEW.affected)
      THEN RETURN NEW;
      END IF;
      RAISE EXCEPTION 'A version of a definition is never changed or removed; propose the next one instead.';
    END $$`,
  `CREATE TRIGGER keep_definition_version BEFORE UPDATE OR DELETE ON definition_version
    FOR EACH ROW EXECUTE FUNCTION keep_definition_version()`,

  `CREATE TABLE service_level_version (
    service_level_id uuid,
    version integer,
    name text NOT NULL,
    boundary text NOT NULL,
    match jsonb NOT NULL,
    target_minutes integer NOT NULL,
    warn_at jsonb NOT NULL,
    calendar_id uuid NOT NULL,
    effective_from timestamptz NOT NULL,
    PRIMARY KEY (service_level_id, version)
  )`,
  `CREATE TABLE calendar_version (
    calendar_id uuid,
    version integer,
    name text NOT NULL,
    zone text NOT NULL,
    week jsonb NOT NULL,
    holidays jsonb NOT NULL,
    effective_from timestamptz NOT NULL,
    PRIMARY KEY (calendar_id, version)
  )`,

  `CREATE TABLE verdict (
    customer_id uuid,
    definition_key text,
    version integer NOT NULL,
    holds boolean NOT NULL,
    decided_at timestamptz NOT NULL,
    evidence jsonb NOT NULL,
    PRIMARY KEY (customer_id, definition_key)
  )`,

  `CREATE TABLE timeline_entry (
    customer_id uuid,
    event_id uuid,
    type text NOT NULL,
    department text NOT NULL,
    actor_id uuid,
    occurred_at timestamptz NOT NULL,
    recorded_at timestamptz NOT NULL DEFAULT now(),
    headline text NOT NULL,
    history boolean NOT NULL,
    visible_to text[],
    PRIMARY KEY (customer_id, event_id)
  )`,
  `CREATE INDEX timeline_entry_by_time ON timeline_entry (customer_id, occurred_at, event_id)`,

  `CREATE TABLE customer_fact (
    customer_id uuid PRIMARY KEY,
    segment text NOT NULL
  )`,
  `CREATE TABLE deal_fact (
    deal_id uuid PRIMARY KEY,
    customer_id uuid NOT NULL,
    kind text NOT NULL,
    stage text NOT NULL,
    seller_id uuid,
    value_minor bigint,
    currency text,
    opened_at timestamptz NOT NULL,
    engaged_at timestamptz,
    closed_at timestamptz
  )`,
  `CREATE INDEX deal_fact_by_customer ON deal_fact (customer_id)`,
  `CREATE INDEX deal_fact_by_close ON deal_fact (closed_at)`,
  `CREATE TABLE ticket_fact (
    ticket_id uuid PRIMARY KEY,
    customer_id uuid NOT NULL,
    priority text,
    plan text,
    opened_at timestamptz,
    first_responded_at timestamptz,
    resolved_at timestamptz,
    times_resolved integer NOT NULL,
    times_reopened integer NOT NULL,
    first_response_business_minutes double precision,
    resolution_business_minutes double precision,
    calendar_version integer
  )`,
  `CREATE INDEX ticket_fact_by_customer ON ticket_fact (customer_id)`,
  `CREATE INDEX ticket_fact_by_opening ON ticket_fact (opened_at)`,
  `CREATE INDEX ticket_fact_by_resolution ON ticket_fact (resolved_at)`,
]
