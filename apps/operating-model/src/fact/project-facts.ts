import { customerRegistered, customerUpdated } from '@customer-graph/contracts-sales'
import { type EventEnvelope, type Project, type RebuildableProjection } from '@customer-graph/events'
import { topicOf } from '@customer-graph/glossary'
import { type EntityManager } from 'typeorm'
import { calendarStore } from '../calendar/calendar.store'
import { officeHoursId } from '../defaults/default-ids'
import { dealSteps } from './deal-fact.rules'
import { factStore } from './fact.store'
import { concerned, fold } from './fold-facts.rules'
import { businessTimes, ticketSteps } from './ticket-fact.rules'

/**
 * Keeps the facts that metrics are computed from. Deals, tickets and customers are kept apart and meet only when a metric is
 * asked for, so it does not matter which department's events arrive first.
 */
export const projectFacts: Project = async (events, { manager }) => {
  await projectSegments(events, manager)
  await projectDeals(events, manager)
  await projectTickets(events, manager)
}

async function projectSegments(events: readonly EventEnvelope[], manager: EntityManager): Promise<void> {
  const segments = new Map<string, string>()
  for (const { type, data } of events) {
    if (type !== customerRegistered.type && type !== customerUpdated.type) continue
    const { customerId, segment } = customerUpdated.schema.parse(data)
    segments.set(customerId, segment)
  }
  if (segments.size) await factStore(manager).saveSegments(segments)
}

async function projectDeals(events: readonly EventEnvelope[], manager: EntityManager): Promise<void> {
  const changes = concerned(events, dealSteps)
  if (!changes.length) return
  const facts = factStore(manager)
  await facts.saveDeals(fold(changes, await facts.deals(changes.map(({ id }) => id))))
}

async function projectTickets(events: readonly EventEnvelope[], manager: EntityManager): Promise<void> {
  const changes = concerned(events, ticketSteps)
  if (!changes.length) return
  const facts = factStore(manager)
  const known = await facts.tickets(changes.map(({ id }) => id))
  const calendar = await calendarStore(manager).versionsOf([officeHoursId])
  await facts.saveTickets(
    fold(changes, known).map((ticket) => ({ ...ticket, ...businessTimes(ticket, calendar) })),
  )
}

/** Metrics hear of what sales and support announce. */
export const factConsumer: RebuildableProjection = {
  group: 'operating-model-facts',
  topics: [topicOf('sales'), topicOf('support')],
  project: projectFacts,
  tables: [{ name: 'customer_fact' }, { name: 'deal_fact' }, { name: 'ticket_fact' }],
}
