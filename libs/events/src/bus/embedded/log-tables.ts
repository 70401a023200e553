import { type Pool } from 'pg'

/**
 * Makes the tables of the embedded log unless they are there; several processes may do so at once.
 * The offset of a record is drawn from its topic's `log_head` row, which stays locked until the append commits: so offsets
 * have no gap and appear in order, and a reader may say "from offset n on" without missing a late commit.
 */
export async function createLogTables(pool: Pool): Promise<void> {
  await pool.query(`
    BEGIN;
    SELECT pg_advisory_xact_lock(hashtextextended('customer-graph event log', 0));
    CREATE TABLE IF NOT EXISTS log_head (topic text PRIMARY KEY, next_offset bigint NOT NULL) WITH (fillfactor = 50);
    CREATE TABLE IF NOT EXISTS event_log (
      topic text NOT NULL,
      log_offset bigint NOT NULL,
      key text,
      headers jsonb NOT NULL,
      value text,
      appended_at timestamptz NOT NULL DEFAULT clock_timestamp(),
      PRIMARY KEY (topic, log_offset)
    );
    CREATE TABLE IF NOT EXISTS consumer_offset (
      consumer_group text NOT NULL,
      topic text NOT NULL,
      next_offset bigint NOT NULL,
      PRIMARY KEY (consumer_group, topic)
    ) WITH (fillfactor = 50);
    COMMIT`)
}
