import { eventMigrations } from '@customer-graph/events'
import { databaseOf } from '@customer-graph/subgraph/data-source'
import { Client } from 'pg'

/** The databases of the two departments of a rig. */
export interface RigDatabases {
  readonly writer: string
  readonly consumer: string
  drop(): Promise<void>
}

/** Creates both databases on a PostgreSQL, with the platform's tables and those the checker reads. */
export async function createDatabases(superuser: string, scope: string): Promise<RigDatabases> {
  const named = (role: string) => `${scope}_${role}`
  const urlOf = (role: string) => {
    const url = new URL(superuser)
    url.pathname = `/${named(role)}`
    return url.href
  }
  for (const [role, tables] of [
    ['writer', writerTables],
    ['consumer', consumerTables],
  ] as const) {
    await once(superuser, `CREATE DATABASE ${named(role)}`)
    const database = await databaseOf({
      url: urlOf(role),
      applicationName: 'chaos',
      migrations: eventMigrations,
    }).initialize()
    await database.runMigrations()
    for (const statement of tables) await database.query(statement)
    await database.destroy()
  }
  return {
    writer: urlOf('writer'),
    consumer: urlOf('consumer'),
    drop: async () => {
      for (const role of ['writer', 'consumer'])
        await once(superuser, `DROP DATABASE IF EXISTS ${named(role)} WITH (FORCE)`)
    },
  }
}

async function once(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

/** A commit can be told to take its time, so that others overtake it, or to fail. */
const writerTables = [
  `CREATE TABLE written (
    command integer PRIMARY KEY,
    fails boolean NOT NULL,
    slow_ms integer NOT NULL,
    written_at timestamptz NOT NULL DEFAULT clock_timestamp()
  )`,
  `CREATE FUNCTION at_commit() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM pg_sleep(NEW.slow_ms / 1000.0);
    IF NEW.fails THEN RAISE EXCEPTION 'forced to fail'; END IF;
    RETURN NULL;
  END $$`,
  `CREATE CONSTRAINT TRIGGER at_commit AFTER INSERT ON written DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.slow_ms > 0 OR NEW.fails) EXECUTE FUNCTION at_commit()`,
]

/** No key on "effect": an effect that happens twice must be seen, not prevented. */
const consumerTables = [
  `CREATE TABLE effect (
    place bigserial PRIMARY KEY,
    consumer_group text NOT NULL,
    event_id uuid NOT NULL,
    stream text NOT NULL,
    sequence integer NOT NULL,
    command integer NOT NULL,
    index integer NOT NULL,
    attempt integer NOT NULL,
    process text NOT NULL,
    written_at timestamptz NOT NULL DEFAULT clock_timestamp()
  )`,
  'CREATE TABLE repaired (at timestamptz NOT NULL DEFAULT clock_timestamp())',
]
