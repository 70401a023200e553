import { type DataSource } from 'typeorm'
import { type BusRecord } from '../bus/event-bus'
import { type ParkingReason, type StreamKey } from '../consumer/plan-batch.rules'

/** A stream that stands still for one consumer. */
export interface ParkedStream extends StreamKey {
  readonly group: string
  readonly parkedAt: Date
  /** How many events wait, the failing one included. */
  readonly events: number
  /** Why the first one is parked. */
  readonly reason: ParkingReason
  readonly error: string | null
  /** Set while a running consumer is expected to redrive it. */
  readonly redriveRequestedBy: string | null
  /** When the consumer tries again by itself; null when it waits for a person. */
  readonly retryAt: Date | null
}

/** One parked event, whole. `record` is what was delivered. */
export interface ParkedEvent {
  readonly position: string
  readonly eventId: string | null
  readonly type: string | null
  readonly sequence: number | null
  readonly reason: ParkingReason
  readonly error: string | null
  readonly attempts: number
  readonly parkedAt: Date
  readonly record: BusRecord
}

/** The parked streams of a consumer group, longest parked first; of all groups without one. */
export const listParked = (dataSource: DataSource, group: string | null): Promise<ParkedStream[]> =>
  dataSource.query(
    `SELECT p.consumer_group AS "group", p.source, p.stream, p.parked_at AS "parkedAt",
       p.redrive_requested_by AS "redriveRequestedBy", p.retry_at AS "retryAt", first.reason, first.error,
       (SELECT count(*)::int FROM parked_event e
        WHERE (e.consumer_group, e.source, e.stream) = (p.consumer_group, p.source, p.stream)) AS events
     FROM stream_position p
     LEFT JOIN LATERAL (
       SELECT reason, error FROM parked_event e
       WHERE (e.consumer_group, e.source, e.stream) = (p.consumer_group, p.source, p.stream) ORDER BY e.position LIMIT 1
     ) first ON true
     WHERE p.parked_at IS NOT NULL AND ($1::text IS NULL OR p.consumer_group = $1)
     ORDER BY p.parked_at`,
    [group],
  )

/** The parked events of one stream in the order in which they will be redriven; empty when it is not parked. */
export async function showParked(
  dataSource: DataSource,
  group: string,
  { source, stream }: StreamKey,
): Promise<ParkedEvent[]> {
  const rows: (Omit<ParkedEvent, 'record' | 'sequence'> & { record: string; sequence: string | null })[] =
    await dataSource.query(
      `SELECT position::text, event_id AS "eventId", type, sequence, reason, error, attempts, parked_at AS "parkedAt", record
     FROM parked_event WHERE consumer_group = $1 AND source = $2 AND stream = $3 ORDER BY position`,
      [group, source, stream],
    )
  return rows.map((row) => ({
    ...row,
    sequence: row.sequence === null ? null : Number(row.sequence),
    record: JSON.parse(row.record) as BusRecord,
  }))
}
