import { type MigrationInterface, type QueryRunner } from 'typeorm'

/**
 * How far this database has come on the event bus. It is put back together with everything else when the database is
 * restored, and so shows that it was: decision 40.
 */
export class CreateBusPlaces1795737600000 implements MigrationInterface {
  readonly name = 'CreateBusPlaces1795737600000'

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of tables) await runner.query(statement)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE restoration, bus_place')
  }
}

const tables = [
  // "holder" is a consumer group, or the outbox. Everything of the partition below "next_offset" is known to this database.
  `CREATE TABLE bus_place (
    holder text NOT NULL,
    topic text NOT NULL,
    partition integer NOT NULL,
    next_offset bigint NOT NULL,
    PRIMARY KEY (holder, topic, partition)
  ) WITH (fillfactor = 50)`,

  // Each time the topic was found to hold events that this database does not know: it was put back to before them.
  `CREATE TABLE restoration (
    position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at timestamptz NOT NULL DEFAULT clock_timestamp(),
    events integer NOT NULL,
    streams integer NOT NULL,
    renumbered integer NOT NULL
  )`,
]
