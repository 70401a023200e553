import { type EntityManager } from 'typeorm'
import { runPrepared } from '../run-prepared'
import { keyText, type StreamKey } from './plan-batch.rules'
import { type SequenceRange, type StreamPosition } from './stream-position.rules'

/**
 * Reads the positions of streams and locks them until the transaction ends, in one order everywhere. By `keyText`.
 * A stream without a position gets one, before its first event: else there would be nothing to lock, and two members of a
 * group that both believe to own the stream would overwrite each other's first position.
 */
export async function lockPositions(
  manager: EntityManager,
  group: string,
  keys: readonly StreamKey[],
): Promise<Map<string, StreamPosition>> {
  const say = (statement: string, of: readonly StreamKey[]): Promise<PositionRow[]> =>
    manager.query(statement, [group, of.map(({ source }) => source), of.map(({ stream }) => stream)])
  const known = await say(lock, keys)
  const met = new Set(known.map(keyText))
  const unmet = keys.filter((key) => !met.has(keyText(key)))
  const begun = unmet.length > 0 ? await say(begin, unmet) : []
  return new Map(
    [...known, ...begun].map((row) => [
      keyText(row),
      { sequence: Number(row.sequence), missing: toRanges(row.missing), parked: row.parked_at !== null },
    ]),
  )
}

/** Writes positions down; for all streams at once. */
export async function savePositions(
  manager: EntityManager,
  group: string,
  positions: Iterable<{ readonly key: StreamKey; readonly position: StreamPosition }>,
): Promise<void> {
  const rows = [...positions]
  if (rows.length === 0) return
  await runPrepared(manager, 'save positions', save, [
    group,
    rows.map(({ key }) => key.source),
    rows.map(({ key }) => key.stream),
    rows.map(({ position }) => position.sequence),
    rows.map(({ position }) => fromRanges(position.missing)),
    rows.map(({ position }) => position.parked),
  ])
}

const lock = `
SELECT p.source, p.stream, p.sequence, p.missing::text AS missing, p.parked_at
FROM stream_position p
WHERE p.consumer_group = $1 AND (p.source, p.stream) IN (SELECT * FROM unnest($2::text[], $3::text[]))
ORDER BY p.source COLLATE "C", p.stream COLLATE "C" FOR UPDATE`

const begin = `
INSERT INTO stream_position AS known (consumer_group, source, stream, sequence)
SELECT $1, s.source, s.stream, 0 FROM unnest($2::text[], $3::text[]) AS s (source, stream)
ORDER BY s.source COLLATE "C", s.stream COLLATE "C"
ON CONFLICT (consumer_group, source, stream) DO UPDATE SET sequence = known.sequence
RETURNING known.source, known.stream, known.sequence, known.missing::text AS missing, known.parked_at`

const save = `
INSERT INTO stream_position AS known (consumer_group, source, stream, sequence, missing, parked_at)
SELECT $1, s.source, s.stream, s.sequence, s.missing::int8multirange, CASE WHEN s.parked THEN clock_timestamp() END
FROM unnest($2::text[], $3::text[], $4::bigint[], $5::text[], $6::boolean[]) AS s (source, stream, sequence, missing, parked)
ORDER BY s.source COLLATE "C", s.stream COLLATE "C"
ON CONFLICT (consumer_group, source, stream) DO UPDATE SET sequence = EXCLUDED.sequence, missing = EXCLUDED.missing,
  parked_at = CASE WHEN EXCLUDED.parked_at IS NULL THEN NULL ELSE coalesce(known.parked_at, EXCLUDED.parked_at) END`

interface PositionRow extends StreamKey {
  sequence: string
  missing: string
  parked_at: Date | null
}

/** PostgreSQL writes a multirange of integers as `{[2,5),[9,10)}`. */
export const toRanges = (text: string): SequenceRange[] =>
  [...text.matchAll(/\[(\d+),(\d+)\)/g)].map(([, from, end]) => ({ from: Number(from), to: Number(end) - 1 }))

const fromRanges = (ranges: readonly SequenceRange[]): string =>
  `{${ranges.map(({ from, to }) => `[${from},${to + 1})`).join()}}`
