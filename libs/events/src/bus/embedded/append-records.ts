import { type Pool } from 'pg'
import { type BusRecord, type Place } from '../event-bus'

/** Tells subscribers that a topic has grown; the topic is the payload. */
export const appendedChannel = 'customer_graph_event_log'

/** Answers the place behind what was appended. Appends in one statement, which commits by itself: a process that stops in between holds nobody up. */
export async function appendRecords(
  pool: Pool,
  topic: string,
  records: readonly BusRecord[],
): Promise<Place[]> {
  if (records.length === 0) return []
  const { rows } = await pool.query<{ next: string }>(append, [
    topic,
    records.length,
    records.map(({ key }) => key),
    records.map(({ headers }) => JSON.stringify(headers)),
    records.map(({ value }) => value),
    appendedChannel,
  ])
  return rows.map(({ next }) => ({ topic, partition: 0, offset: next }))
}

const append = `
WITH head AS (
  INSERT INTO log_head AS known (topic, next_offset) VALUES ($1, $2::bigint)
  ON CONFLICT (topic) DO UPDATE SET next_offset = known.next_offset + EXCLUDED.next_offset
  RETURNING known.next_offset - $2::bigint AS first
), appended AS (
  INSERT INTO event_log (topic, log_offset, key, headers, value)
  SELECT $1, head.first + r.place - 1, r.key, r.headers, r.value
  FROM head, unnest($3::text[], $4::jsonb[], $5::text[]) WITH ORDINALITY AS r (key, headers, value, place)
)
SELECT pg_notify($6, $1), (head.first + $2::bigint)::text AS next FROM head`
