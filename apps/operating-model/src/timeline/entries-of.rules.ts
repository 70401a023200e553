import { type EventEnvelope } from '@customer-graph/events'
import { asId, eventsUndone, isEventsUndone, whoSees } from '@customer-graph/glossary'
import { type NewEntry, type Undoing } from './timeline-entry'
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

/** What an event says of others that are no more, if it does. */
export function undoingOf({ id, type, source, time, data }: EventEnvelope): Undoing[] {
  if (!isEventsUndone(type)) return []
  return [{ eventId: id, at: time, undoes: eventsUndone(source).schema.parse(data).eventIds }]
}
