import { type EntityManager } from 'typeorm'
import { type DeliveredRecord } from '../bus/event-bus'
import { type Heard, type ParkingReason } from './plan-batch.rules'

export interface ToPark {
  readonly heard: Heard<DeliveredRecord>
  readonly reason: ParkingReason
  readonly error?: string
  readonly attempts?: number
}

/** Keeps records for a person to decide about. A record that is parked already is left as it is. */
export async function parkRecords(
  manager: EntityManager,
  group: string,
  records: readonly ToPark[],
): Promise<void> {
  if (records.length === 0) return
  const column = <T>(read: (record: ToPark) => T) => records.map(read)
  await manager.query(park, [
    group,
    column(({ heard }) => heard.key.source),
    column(({ heard }) => heard.key.stream),
    column(({ heard }) => heard.event?.id ?? null),
    column(({ heard }) => heard.event?.type ?? null),
    column(({ heard }) => heard.event?.sequence ?? null),
    column(({ heard }) => heard.raw.topic),
    column(({ heard }) => heard.raw.partition),
    column(({ heard }) => heard.raw.offset),
    column(({ heard: { raw } }) => JSON.stringify({ key: raw.key, headers: raw.headers, value: raw.value })),
    column(({ reason }) => reason),
    column(({ heard, error }) => printable(error ?? (heard.event === null ? heard.reason : null))),
    column(({ attempts }) => attempts ?? 0),
  ])
}

const printable = (text: string | null): string | null =>
  text?.slice(0, 2_000).replaceAll('\u0000', '\ufffd') ?? null

const park = `
WITH parked AS (
  INSERT INTO parked_event (consumer_group, source, stream, event_id, type, sequence, topic, partition, log_offset, record,
    reason, error, attempts)
  SELECT $1, r.source, r.stream, r.event_id, r.type, r.sequence, r.topic, r.partition, r.log_offset, r.record, r.reason,
    r.error, r.attempts
  FROM unnest($2::text[], $3::text[], $4::uuid[], $5::text[], $6::bigint[], $7::text[], $8::int[], $9::text[], $10::text[],
    $11::text[], $12::text[], $13::int[]) WITH ORDINALITY
    AS r (source, stream, event_id, type, sequence, topic, partition, log_offset, record, reason, error, attempts, place)
  ORDER BY r.place
  ON CONFLICT DO NOTHING
  RETURNING source, stream, event_id, reason
)
INSERT INTO parking_audit (actor, act, consumer_group, source, stream, event_id, reason)
SELECT 'consumer', 'parked', $1, source, stream, event_id, reason FROM parked WHERE reason <> 'behind'`
