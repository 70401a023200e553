import { itemShipped } from '@customer-graph/contracts-product-feedback'
import { commissionEarned, commissionPlanSet, dealWon } from '@customer-graph/contracts-sales'
import { ticketReplied } from '@customer-graph/contracts-support'
import { calendarSet } from '@customer-graph/contracts-operating-model'
import { type EventContract, newId } from '@customer-graph/glossary'
import { eventOf } from '@customer-graph/subgraph/for-tests/event-of'
import { entriesOf } from './entries-of.rules'
import { toldEvent } from './told-event.rules'

test('an entry names the event, the department, who did it and when it happened', () => {
  const event = eventOf(dealWon, dealWon.example, { actor: newId(), history: true })
  expect(entriesOf(event)).toEqual([
    {
      eventId: event.id,
      customerId: dealWon.example.customerId,
      type: dealWon.type,
      department: 'sales',
      actorId: event.actor,
      occurredAt: event.time,
      headline: 'A new deal was won: USD 4,821.00',
      history: true,
      visibleTo: null,
    },
  ])
})

test('what was shipped stands on the timeline of each customer who asked for it, once', () => {
  const [one, other] = [newId(), newId()]
  const event = eventOf(itemShipped, { ...itemShipped.example, customerIds: [one, other, one] })
  expect(entriesOf(event).map(({ customerId }) => customerId)).toEqual([one, other])
})

test('what concerns no customer stands on no timeline', () => {
  expect(entriesOf(eventOf(calendarSet, calendarSet.example))).toEqual([])
})

test('an actor that is not an id of a colleague is left out', () => {
  expect(entriesOf(eventOf(dealWon, dealWon.example, { actor: 'importer' }))[0]!.actorId).toBeNull()
})

test('internal notes are for support, operations and admin; public replies are for all', () => {
  const reply = (visibility: 'public' | 'internal') =>
    visibleTo(ticketReplied, { ...ticketReplied.example, visibility })
  expect(reply('public')).toBeNull()
  expect(reply('internal')).toEqual(['support', 'operations', 'admin'])
})

test('that a commission was earned is for sales, operations and admin, and does not say how much', () => {
  const [entry] = entriesOf(eventOf(commissionEarned, commissionEarned.example))
  expect(entry).toMatchObject({
    headline: 'A commission was earned',
    visibleTo: ['sales', 'operations', 'admin'],
  })
})

test('what a colleague is to earn is for the same', () => {
  expect(toldEvent(eventOf(commissionPlanSet, commissionPlanSet.example)).hidden).toBe('commission')
})

test('a reply that does not say whether it is public is kept internal', () => {
  expect(visibleTo(ticketReplied, {})).toEqual(['support', 'operations', 'admin'])
  expect(visibleTo(ticketReplied, null)).toEqual(['support', 'operations', 'admin'])
})

test('an event of which nobody said who may know of it is for operations and admin', () => {
  expect(visibleTo({ type: 'sales.bonus-agreed.v1' }, {})).toEqual(['operations', 'admin'])
})

/** Of an event that the envelope says is about a customer, whatever its data are. */
function visibleTo({ type }: Pick<EventContract<unknown>, 'type'>, data: unknown) {
  const event = eventOf(dealWon, dealWon.example, { customerId: newId() })
  return entriesOf({ ...event, type, data }).map((entry) => entry.visibleTo)[0]
}
