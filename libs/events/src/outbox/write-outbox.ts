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
  const { streams, counts, after } = numberAnnouncements(announced.map(({ about }) => about.stream))
  const values = [streams, counts, after, ...columns.map(({ of }) => announced.map(of))]
  if (announced.length === 1) await runPrepared(manager, 'write outbox, one', insertOne, values)
  else await runPrepared(manager, 'write outbox', insertMany, values)
}

interface Column {
  readonly name: string
  readonly type: string
  readonly of: (announced: Announced) => unknown
}

/** What an announcement says by itself; its sequence is for the database to tell. */
const columns: readonly Column[] = [
  { name: 'bucket', type: 'smallint', of: ({ about }) => bucketOf(about.stream) },
  { name: 'stream', type: 'text', of: ({ about }) => about.stream },
  { name: 'id', type: 'uuid', of: ({ id }) => id },
  { name: 'type', type: 'text', of: ({ type }) => type },
  { name: 'time', type: 'timestamptz', of: ({ about }) => about.time.toISOString() },
  { name: 'customer_id', type: 'text', of: ({ about }) => about.customerId },
  { name: 'actor', type: 'text', of: ({ cause }) => cause.actor },
  { name: 'correlation_id', type: 'text', of: ({ cause }) => cause.correlationId },
  { name: 'causation_id', type: 'text', of: ({ cause }) => cause.causationId },
  { name: 'traceparent', type: 'text', of: ({ cause }) => cause.traceparent },
  { name: 'history', type: 'boolean', of: ({ cause }) => cause.history ?? false },
  { name: 'data', type: 'text', of: ({ data }) => data },
  { name: 'bytes', type: 'int', of: ({ bytes }) => bytes },
]
/** The parameters before those of the columns: streams, how many events each gets, how many of its stream come after each event. */
const numbering = 3
const names = columns.map(({ name }) => name)
const arrays = columns.map(({ type }, at) => `$${numbering + 1 + at}::${type}[]`)

const insertMany = `
WITH counted AS (
  INSERT INTO event_stream AS known (stream, last_sequence)
  SELECT s.stream, s.added FROM unnest($1::text[], $2::bigint[]) AS s (stream, added) ORDER BY s.stream COLLATE "C"
  ON CONFLICT (stream) DO UPDATE SET last_sequence = known.last_sequence + EXCLUDED.last_sequence
  RETURNING known.stream, known.last_sequence
)
INSERT INTO outbox (sequence, ${names.join(', ')})
SELECT counted.last_sequence - e.after, ${names.map((name) => `e.${name}`).join(', ')}
FROM unnest($3::bigint[], ${arrays.join(', ')}) WITH ORDINALITY AS e (after, ${names.join(', ')}, announced)
JOIN counted ON counted.stream = e.stream
ORDER BY e.announced`

/** The same for the one event that most writes announce, from the same parameters: nothing to join and to sort. */
const insertOne = `
WITH counted AS (
  INSERT INTO event_stream AS known (stream, last_sequence) VALUES (($1::text[])[1], ($2::bigint[])[1])
  ON CONFLICT (stream) DO UPDATE SET last_sequence = known.last_sequence + EXCLUDED.last_sequence
  RETURNING known.last_sequence
)
INSERT INTO outbox (sequence, ${names.join(', ')})
SELECT counted.last_sequence - ($3::bigint[])[1], ${arrays.map((array) => `(${array})[1]`).join(', ')} FROM counted`
