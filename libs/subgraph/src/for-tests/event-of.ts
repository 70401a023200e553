import { type EventEnvelope } from '@customer-graph/events'
import { type Department, type EventContract, newId } from '@customer-graph/glossary'

/** An event of a contract as a consumer receives it; whatever `given` leaves out is made up. Throws when `data` breaks the contract. */
export function eventOf<Data>(
  { type, schema }: EventContract<Data>,
  data: Data,
  given: Partial<EventEnvelope> = {},
): EventEnvelope<Data> {
  const { customerId = null } = data as { customerId?: string | null }
  return {
    id: newId(),
    type,
    source: type.split('.')[0] as Department,
    time: new Date('2026-11-20T09:00:00.000Z'),
    stream: customerId ?? newId(),
    sequence: 1,
    customerId,
    actor: null,
    correlationId: newId(),
    causationId: null,
    traceparent: null,
    history: false,
    ...given,
    data: schema.parse(data),
  }
}
