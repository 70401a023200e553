import { type MigrationInterface, type QueryRunner } from 'typeorm'

/** Every table this library keeps in a service's database. A service lists it first among its migrations. */
export class CreateEventTables1795219200000 implements MigrationInterface {
  readonly name = 'CreateEventTables1795219200000'

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of tables) await runner.query(statement)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE parking_audit, parked_event, stream_position, inbox, outbox, event_stream')
  }
}

const tables = [
  `CREATE TABLE event_stream (
    stream text PRIMARY KEY,
    last_sequence bigint NOT NULL
  ) WITH (fillfactor = 70)`,

  // Rows live for milliseconds: vacuum often, whatever the size.
  `CREATE TABLE outbox (
    position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    bucket smallint NOT NULL,
    stream text NOT NULL,
    sequence bigint NOT NULL,
    id uuid NOT NULL,
    type text NOT NULL,
    time timestamptz NOT NULL,
    customer_id text,
    actor text,
    correlation_id text NOT NULL,
    causation_id text,
    traceparent text,
    history boolean NOT NULL,
    data text NOT NULL,
    bytes integer NOT NULL,
    announced_at timestamptz NOT NULL DEFAULT clock_timestamp()
  ) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000, autovacuum_analyze_scale_factor = 0,
    autovacuum_analyze_threshold = 5000)`,

  `CREATE TABLE inbox (
    consumer_group text NOT NULL,
    event_id uuid NOT NULL,
    heard_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (consumer_group, event_id)
  )`,
  `CREATE INDEX inbox_heard_at ON inbox USING brin (heard_at)`,

  // "sequence" is the last one applied, "missing" what was passed over below it. "retry_at" is when the consumer tries a
  // parked stream again by itself; null when a person has to ask.
  `CREATE TABLE stream_position (
    consumer_group text NOT NULL,
    source text NOT NULL,
    stream text NOT NULL,
    sequence bigint NOT NULL,
    missing int8multirange NOT NULL DEFAULT '{}',
    parked_at timestamptz,
    redrive_requested_at timestamptz,
    redrive_requested_by text,
    retry_at timestamptz,
    retries integer NOT NULL DEFAULT 0,
    PRIMARY KEY (consumer_group, source, stream)
  ) WITH (fillfactor = 70)`,
  `CREATE INDEX stream_position_parked ON stream_position (consumer_group) WHERE parked_at IS NOT NULL`,

  // "position" is the order of arrival, which within a stream is the order of its sequence. "record" is the whole record
  // as JSON, because a record that cannot be read must be kept as well.
  `CREATE TABLE parked_event (
    position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    consumer_group text NOT NULL,
    source text NOT NULL,
    stream text NOT NULL,
    event_id uuid,
    type text,
    sequence bigint,
    topic text NOT NULL,
    partition integer NOT NULL,
    log_offset text NOT NULL,
    record text NOT NULL,
    reason text NOT NULL CHECK (reason IN ('failed', 'behind', 'late', 'unreadable')),
    error text,
    attempts integer NOT NULL,
    parked_at timestamptz NOT NULL DEFAULT now(),
    UNIQUE (consumer_group, event_id),
    UNIQUE (consumer_group, topic, partition, log_offset)
  )`,
  `CREATE INDEX parked_event_stream ON parked_event (consumer_group, source, stream, position)`,

  `CREATE TABLE parking_audit (
    position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at timestamptz NOT NULL DEFAULT clock_timestamp(),
    actor text NOT NULL,
    act text NOT NULL,
    consumer_group text NOT NULL,
    source text NOT NULL,
    stream text NOT NULL,
    event_id uuid,
    reason text
  )`,
]
