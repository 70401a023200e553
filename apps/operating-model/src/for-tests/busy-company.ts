import { customerRegistered } from '@customer-graph/contracts-sales'
import { ticketOpened, ticketReplied, ticketResolved } from '@customer-graph/contracts-support'
import { type EventEnvelope } from '@customer-graph/events'
import { newId } from '@customer-graph/glossary'
import { wonDeal } from './company-story'
import { eventOf } from '@customer-graph/subgraph/for-tests/event-of'

/** What sales and support announce about new customers, 15 events each, numbered as a department numbers its streams. */
export function busyCompany(customers: number): EventEnvelope[] {
  const events = Array.from({ length: customers }, () => {
    const customerId = newId()
    const about = { ...customerRegistered.example, customerId, segment: 'small' as const }
    return [
      eventOf(customerRegistered, about),
      ...[1, 2, 3, 4].flatMap((n) =>
        wonDeal({ customerId, engaged: '2026-01-01', closed: `2026-0${n}-11`, minor: n * 1_000 }),
      ),
      ...[9, 16].flatMap((day) => answeredTicket(customerId, day)),
    ]
  })
  return events.flatMap(numbered)
}

function answeredTicket(customerId: string, day: number): EventEnvelope[] {
  const ticketId = newId()
  const at = (hour: number) => new Date(Date.UTC(2026, 10, day, hour)).toISOString()
  return [
    eventOf(ticketOpened, { ...ticketOpened.example, ticketId, customerId, openedAt: at(8) }),
    eventOf(ticketReplied, { ...ticketReplied.example, ticketId, customerId, repliedAt: at(10) }),
    eventOf(ticketResolved, { ticketId, customerId, agentId: null, resolvedAt: at(15), times: 1 }),
  ]
}

function numbered(ofOneCustomer: readonly EventEnvelope[]): EventEnvelope[] {
  const last = new Map<string, number>()
  return ofOneCustomer.map((event) => {
    const sequence = (last.get(event.source) ?? 0) + 1
    last.set(event.source, sequence)
    return { ...event, sequence }
  })
}
