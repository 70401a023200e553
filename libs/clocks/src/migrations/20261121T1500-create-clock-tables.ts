import { type MigrationInterface, type QueryRunner } from 'typeorm'

/** The tables this library keeps in a service's database. A service that runs clocks or deadlines lists it. */
export class CreateClockTables1795273200000 implements MigrationInterface {
  readonly name = 'CreateClockTables1795273200000'

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE deadline, service_clock')
  }
}

const statements = [
  // "history" is what every number is computed from; the other columns are its answers, for queries.
  `CREATE TABLE service_clock (
    id uuid PRIMARY KEY,
    subject_kind text NOT NULL,
    subject_id text NOT NULL,
    customer_id text,
    boundary text NOT NULL,
    service_level_id text NOT NULL,
    service_level_version integer NOT NULL,
    state text NOT NULL CHECK (state IN ('running', 'paused', 'breached', 'met', 'missed', 'cancelled')),
    started_at timestamptz NOT NULL,
    due_at timestamptz,
    breached_at timestamptz,
    met_at timestamptz,
    cancelled_at timestamptz,
    history jsonb NOT NULL,
    CHECK ((state = 'running') = (due_at IS NOT NULL)),
    CHECK ((state IN ('met', 'missed')) = (met_at IS NOT NULL)),
    CHECK (state NOT IN ('breached', 'missed') OR breached_at IS NOT NULL)
  ) WITH (fillfactor = 80)`,
  `CREATE UNIQUE INDEX service_clock_open ON service_clock (subject_kind, subject_id, boundary)
    WHERE state IN ('running', 'paused', 'breached')`,
  `CREATE INDEX service_clock_subject ON service_clock (subject_kind, subject_id, started_at)`,
  `CREATE INDEX service_clock_customer ON service_clock (customer_id)`,

  // "try_at" is "due_at" until a handler fails, then later.
  `CREATE TABLE deadline (
    id uuid PRIMARY KEY,
    kind text NOT NULL,
    subject text NOT NULL,
    due_at timestamptz NOT NULL,
    try_at timestamptz NOT NULL,
    payload jsonb NOT NULL,
    correlation_id text NOT NULL,
    attempts integer NOT NULL DEFAULT 0,
    last_error text,
    fired_at timestamptz
  ) WITH (fillfactor = 80)`,
  `CREATE INDEX deadline_waiting ON deadline (try_at) WHERE fired_at IS NULL`,
  `CREATE INDEX deadline_of_subject ON deadline (kind, subject) WHERE fired_at IS NULL`,
  `CREATE INDEX deadline_fired ON deadline USING brin (fired_at)`,
]

/** The migration under the name services list it by. */
export const clockTablesMigration = CreateClockTables1795273200000
