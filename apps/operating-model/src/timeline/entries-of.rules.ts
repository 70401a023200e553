import { type EventEnvelope } from '@customer-graph/events'
import { asId, type PersonId } from '@customer-graph/glossary'
import { headlineOf } from './headline.rules'
import { type NewEntry } from './timeline-entry'
import { visibleTo } from './visibility.rules'

/** The entries of an event: one for each customer whom it concerns, so none when it concerns no customer. */
export function entriesOf(event: EventEnvelope): NewEntry[] {
  const { id, type, source, actor, time, history } = event
  const customers = customersOf(event)
  if (!customers.length) return []
  const entry = {
    ...{ eventId: id, type, department: source, occurredAt: time, history },
    actorId: actor === null ? null : asId<'Person'>(actor),
    headline: headlineOf(event),
    visibleTo: visibleTo(event),
  } satisfies Omit<NewEntry, 'customerId'> & { actorId: PersonId | null }
  return customers.map((customerId) => ({ ...entry, customerId }))
}

/** The customer that an event is about; else those whom its data lists, like all who asked for what was shipped. */
function customersOf({ customerId, data }: EventEnvelope): string[] {
  if (customerId !== null) return [customerId]
  const listed = (data as { customerIds?: unknown } | null)?.customerIds
  return Array.isArray(listed)
    ? [...new Set(listed.filter((id): id is string => typeof id === 'string'))]
    : []
}
