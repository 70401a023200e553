import { type EventEnvelope } from '@customer-graph/events'
import { asId, whoSees } from '@customer-graph/glossary'
import { type NewEntry } from './timeline-entry'
import { toldEvent } from './told-event.rules'

/** The entries of an event: one for each customer whom it concerns, so none when it concerns no customer. */
export function entriesOf(event: EventEnvelope): NewEntry[] {
  const { id, type, source, actor, time, history } = event
  const { customerIds, headline, hidden } = toldEvent(event)
  return customerIds.map((customerId) => ({
    ...{ eventId: id, customerId, type, department: source, occurredAt: time, history, headline },
    actorId: actor === null ? null : asId<'Person'>(actor),
    visibleTo: hidden && whoSees(hidden),
  }))
}
