import { topicOf, type Department } from '@customer-graph/glossary'
import { startSpan } from '@customer-graph/tracing'
import { type Client } from 'pg'
import { type EventBus, type Place } from '../bus/event-bus'
import { encodeEvent, type WrittenEvent } from '../envelope/encode-event'
import { columnsOf, outboxHolder, placeKey, PutBack } from '../place/known-places'
import { isPutBack, movePlaces } from '../place/place-statements'

const mostEvents = 500
const mostBytes = 4 * 1024 * 1024

/**
 * Publishes the oldest events of the owned buckets and removes them; resolves with how many, 0 when none waits. `known` is
 * how far the database knows its topic, and moves on. Rejects with {@link PutBack} when it does not know that any more.
 * A crash in between publishes them again. Every event that is published has all before it in its stream published
 * already or with it, also when a relay that lost its buckets finishes late: so consumers see repeats, never a gap.
 */
export async function publishPending(
  client: Pick<Client, 'query'>,
  department: Department,
  bus: EventBus,
  owned: readonly number[],
  known: Map<string, Place>,
): Promise<number> {
  const { rows } = await client.query<OutboxRow>(oldestPending, [
    ...[owned, mostEvents, mostBytes],
    ...columnsOf(known.values()),
  ])
  if (rows.length === 0) return 0
  if (rows[0]?.put_back) throw new PutBack(outboxHolder)
  const spans = rows.map(({ id, type, traceparent }) =>
    startSpan(`publish ${type}`, traceparent, { kind: 'producer', attributes: { 'event.id': id } }),
  )
  let places: readonly Place[]
  try {
    places = await bus.publish(
      topicOf(department),
      rows.map((row, at) =>
        encodeEvent({ ...toEvent(row, department), traceparent: spans[at]!.traceparent }),
      ),
    )
    for (const span of spans) span.end()
  } catch (error) {
    for (const span of spans) span.end(error)
    throw error
  }
  const ended = await client.query<{ put_back: boolean }>(noteAsPublished, [
    ...[outboxHolder, ...columnsOf(places), ...columnsOf(known.values())],
    rows.map(({ position }) => position),
  ])
  if (ended.rows[0]?.put_back) throw new PutBack(outboxHolder)
  for (const place of places) known.set(placeKey(place), place)
  return rows.length
}

/** Rows that are gone already may have been undone while they were published. Else another relay has published them too. */
const noteAsPublished = movePlaces(
  '(SELECT count(*) FROM gone) < cardinality($8::bigint[])',
  'gone AS (DELETE FROM outbox WHERE position = ANY($8::bigint[]) RETURNING position), ',
)

/** By position, from the first that is left: there is no cursor, because a transaction may commit behind any cursor. */
const oldestPending = `
SELECT position, stream, sequence, id, type, time, customer_id, actor, correlation_id, causation_id, traceparent, history, data,
  ${isPutBack(`'${outboxHolder}'`, 4)} AS put_back
FROM (
  SELECT head.*, sum(bytes) OVER (ORDER BY position) AS total
  FROM (SELECT * FROM outbox WHERE bucket = ANY($1::smallint[]) ORDER BY position LIMIT $2) AS head
) AS counted
WHERE total <= $3 OR total = bytes
ORDER BY position`

interface OutboxRow {
  position: string
  stream: string
  sequence: string
  id: string
  type: string
  time: Date
  customer_id: string | null
  actor: string | null
  correlation_id: string
  causation_id: string | null
  traceparent: string | null
  history: boolean
  data: string
  put_back: boolean
}

const toEvent = (row: OutboxRow, source: Department): WrittenEvent => ({
  id: row.id,
  type: row.type,
  source,
  time: row.time,
  stream: row.stream,
  sequence: Number(row.sequence),
  customerId: row.customer_id,
  actor: row.actor,
  correlationId: row.correlation_id,
  causationId: row.causation_id,
  traceparent: row.traceparent,
  history: row.history,
  data: row.data,
})
