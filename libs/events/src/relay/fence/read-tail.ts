import { type Client } from 'pg'
import { type EventBus, type Place } from '../../bus/event-bus'
import { decodeEvent } from '../../envelope/decode-event'
import { type TopicEvent } from './fence-stream.rules'

/** The events of one stream that the database may not know. */
export interface StreamTail {
  readonly customerId: string | null
  readonly events: TopicEvent[]
}

/**
 * Reads a topic from some places on and keeps, by stream, what the database does not surely know: what it has numbered and
 * nobody waits to publish is left out, and that is nearly everything.
 */
export async function readTail(
  client: Pick<Client, 'query'>,
  bus: EventBus,
  topic: string,
  from: readonly Place[],
): Promise<Map<string, StreamTail>> {
  const tail = new Map<string, StreamTail>()
  await bus.replay({
    topic,
    from,
    handler: async (records) => {
      const events = records.flatMap((record) => {
        const decoded = decodeEvent(record)
        return decoded.readable ? [decoded.event] : []
      })
      const sure = await surelyKnown(client, [...new Set(events.map(({ stream }) => stream))])
      for (const { stream, sequence, id, customerId } of events) {
        if (sequence <= (sure.get(stream) ?? 0)) continue
        const known = tail.get(stream)
        if (known) known.events.push({ id, sequence })
        else tail.set(stream, { customerId, events: [{ id, sequence }] })
      }
    },
  })
  return tail
}

async function surelyKnown(
  client: Pick<Client, 'query'>,
  streams: readonly string[],
): Promise<Map<string, number>> {
  const { rows } = await client.query<{ stream: string; sure: string }>(findSure, [streams])
  return new Map(rows.map(({ stream, sure }) => [stream, Number(sure)]))
}

const findSure = `
SELECT s.stream, s.last_sequence - coalesce(o.waiting, 0) AS sure
FROM event_stream s LEFT JOIN (SELECT stream, count(*) AS waiting FROM outbox GROUP BY stream) o ON o.stream = s.stream
WHERE s.stream = ANY($1::text[])`
