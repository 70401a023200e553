import { type EntityManager } from 'typeorm'
import { runPrepared } from '../run-prepared'
import { type Announced } from './announce-event'
import { numberAnnouncements } from './number-announcements.rules'
import { bucketOf } from './stream-bucket.rules'

/**
 * Numbers and stores the announced events: one statement, however many there are.
 * The stream rows are locked in one order everywhere (no deadlock between writers) and stay locked until the commit, and
 * `position` is drawn after the lock: so within a stream the order of commits, sequences and positions is the same.
 */
export async function writeOutbox(manager: EntityManager, announced: readonly Announced[]): Promise<void> {
  const numbering = numberAnnouncements(announced.map(({ about }) => about.stream))
  await runPrepared(manager, 'write outbox', insertNumbered, [
    numbering.streams,
    numbering.counts,
    numbering.after,
    announced.map(({ about }) => bucketOf(about.stream)),
    announced.map(({ about }) => about.stream),
    announced.map(({ id }) => id),
    announced.map(({ type }) => type),
    announced.map(({ about }) => about.time.toISOString()),
    announced.map(({ about }) => about.customerId),
    announced.map(({ cause }) => cause.actor),
    announced.map(({ cause }) => cause.correlationId),
    announced.map(({ cause }) => cause.causationId),
    announced.map(({ cause }) => cause.traceparent),
    announced.map(({ cause }) => cause.history ?? false),
    announced.map(({ data }) => data),
    announced.map(({ bytes }) => bytes),
  ])
}

const insertNumbered = `
WITH counted AS (
  INSERT INTO event_stream AS known (stream, last_sequence)
  SELECT s.stream, s.added FROM unnest($1::text[], $2::bigint[]) AS s (stream, added) ORDER BY s.stream COLLATE "C"
  ON CONFLICT (stream) DO UPDATE SET last_sequence = known.last_sequence + EXCLUDED.last_sequence
  RETURNING known.stream, known.last_sequence
)
INSERT INTO outbox (bucket, stream, sequence, id, type, time, customer_id, actor, correlation_id, causation_id, traceparent,
  history, data, bytes)
SELECT e.bucket, e.stream, counted.last_sequence - e.after, e.id, e.type, e.time, e.customer_id, e.actor, e.correlation_id,
  e.causation_id, e.traceparent, e.history, e.data, e.bytes
FROM unnest($3::bigint[], $4::smallint[], $5::text[], $6::uuid[], $7::text[], $8::timestamptz[], $9::text[], $10::text[],
  $11::text[], $12::text[], $13::text[], $14::boolean[], $15::text[], $16::int[]) WITH ORDINALITY
  AS e (after, bucket, stream, id, type, time, customer_id, actor, correlation_id, causation_id, traceparent, history, data,
    bytes, announced)
JOIN counted ON counted.stream = e.stream
ORDER BY e.announced`
