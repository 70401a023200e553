import { type DataSource } from 'typeorm'
import { type MissedRecords } from '../bus/event-bus'

/** Records that were deleted from a topic before a consumer had heard them. */
export interface Missed {
  readonly group: string
  /** The department whose topic it is. */
  readonly source: string
  /** Topic, partition and offsets, for a person. */
  readonly what: string
  readonly noticedAt: Date
}

/**
 * Writes down, once, that records were deleted before the group had heard them. Streams that go on show it as a gap besides;
 * of a stream that does not go on this is the only trace.
 */
export async function noteMissed(
  dataSource: DataSource,
  group: string,
  { topic, partition, from, to }: MissedRecords,
): Promise<void> {
  const last = BigInt(to) - 1n
  await dataSource.query(note, [
    group,
    topic.replace(/\.events$/, ''),
    `${last - BigInt(from) + 1n} records of ${topic}, partition ${partition}: offsets ${from} to ${last}`,
  ])
}

/** What consumers have missed, oldest first; of all groups without one. */
export const listMissed = (dataSource: DataSource, group: string | null): Promise<Missed[]> =>
  dataSource.query(
    `SELECT consumer_group AS "group", source, reason AS what, at AS "noticedAt" FROM parking_audit
     WHERE act = 'missed' AND ($1::text IS NULL OR consumer_group = $1) ORDER BY position`,
    [group],
  )

const note = `
INSERT INTO parking_audit (actor, act, consumer_group, source, stream, reason)
SELECT 'the bus', 'missed', $1, $2, '(any)', $3
WHERE NOT EXISTS (SELECT FROM parking_audit WHERE act = 'missed' AND consumer_group = $1 AND source = $2 AND reason = $3)`
