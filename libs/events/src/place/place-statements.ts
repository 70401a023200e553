/** The places of a holder in some topics. Parameters: holder, topics. */
export const readPlaces =
  'SELECT topic, partition, next_offset::text AS "offset" FROM bus_place WHERE holder = $1 AND topic = ANY($2::text[])'

/**
 * Whether the database lacks a place that was known, so that it was put back since. `holder` is an expression; the
 * parameters from `first` on are topics, partitions and offsets of what was known.
 */
export const isPutBack = (holder: string, first: number): string => `EXISTS (
  SELECT FROM unnest($${first}::text[], $${first + 1}::int[], $${first + 2}::bigint[]) AS known (topic, partition, next_offset)
  LEFT JOIN bus_place b ON b.holder = ${holder} AND b.topic = known.topic AND b.partition = known.partition
  WHERE coalesce(b.next_offset, 0) < known.next_offset)`

/**
 * Moves places on, unless the database was put back: then nothing is moved, because what it lacks would be out of sight.
 * Answers `put_back`. Parameters: holder, three of the places to move to, three of what was known. `orWhen` is a further
 * sign of it, with `before` in front for what that needs to be found out.
 */
export const movePlaces = (orWhen = 'false', before = ''): string => `
WITH ${before}state AS (SELECT ${isPutBack('$1', 5)} OR ${orWhen} AS put_back),
moved AS (
  INSERT INTO bus_place AS before (holder, topic, partition, next_offset)
  SELECT $1, next.topic, next.partition, next.next_offset
  FROM unnest($2::text[], $3::int[], $4::bigint[]) AS next (topic, partition, next_offset), state
  WHERE NOT state.put_back ORDER BY next.topic, next.partition
  ON CONFLICT (holder, topic, partition) DO UPDATE SET next_offset = greatest(before.next_offset, EXCLUDED.next_offset)
)
SELECT put_back FROM state`
