import { type MigrationInterface, type QueryRunner } from 'typeorm'

/** The tables of a service's own copies of what the operating model publishes. A service that reads them lists it. */
export class CreateAgreementTables1795274400000 implements MigrationInterface {
  readonly name = 'CreateAgreementTables1795274400000'

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE known_service_level, known_calendar, known_definition')
  }
}

/** "content" is the version as it was published, so that a field that is added later needs no migration here. */
const statements = [
  `CREATE TABLE known_service_level (
    service_level_id uuid NOT NULL,
    version integer NOT NULL,
    effective_from timestamptz NOT NULL,
    content jsonb NOT NULL,
    PRIMARY KEY (service_level_id, version)
  )`,
  `CREATE TABLE known_calendar (
    calendar_id uuid NOT NULL,
    version integer NOT NULL,
    effective_from timestamptz NOT NULL,
    content jsonb NOT NULL,
    PRIMARY KEY (calendar_id, version)
  )`,
  `CREATE TABLE known_definition (
    definition_id uuid NOT NULL,
    version integer NOT NULL,
    key text NOT NULL,
    effective_from timestamptz NOT NULL,
    content jsonb NOT NULL,
    PRIMARY KEY (definition_id, version)
  )`,
  `CREATE INDEX known_definition_by_key ON known_definition (key, version)`,
]
