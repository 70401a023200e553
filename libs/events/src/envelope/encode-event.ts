import { schemaIdOf } from '@customer-graph/glossary'
import { type BusRecord } from '../bus/event-bus'
import { type EventEnvelope } from './event-envelope'

/** An envelope whose data is JSON text already. */
export type WrittenEvent = Omit<EventEnvelope, 'data'> & { readonly data: string }

/** CloudEvents 1.0 in Kafka's binary mode: attributes as `ce_` headers, the data alone as value, the stream as key. */
export function encodeEvent(event: WrittenEvent): BusRecord {
  const optional = {
    ce_customerid: event.customerId,
    ce_actor: event.actor,
    ce_causationid: event.causationId,
    ce_traceparent: event.traceparent,
  }
  return {
    key: event.stream,
    headers: {
      'content-type': 'application/json',
      ce_specversion: '1.0',
      ce_id: event.id,
      ce_source: `/${event.source}`,
      ce_type: event.type,
      ce_dataschema: schemaIdOf(event.type),
      ce_time: event.time.toISOString(),
      ce_stream: event.stream,
      ce_sequence: String(event.sequence),
      ce_correlationid: event.correlationId,
      ce_history: String(event.history),
      ...Object.fromEntries(
        Object.entries(optional).filter((entry): entry is [string, string] => entry[1] !== null),
      ),
    },
    value: event.data,
  }
}
