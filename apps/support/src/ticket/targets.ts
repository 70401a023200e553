import {
  choosePolicy,
  type ClockPolicy,
  clocksOf,
  loadAgreements,
  policyOf,
  type TargetsChanged,
} from '@customer-graph/clocks'
import { type Tx } from '@customer-graph/events'
import { type Clock } from '@customer-graph/glossary'
import { type EntityManager } from 'typeorm'
import { lockKey, shareKey } from '@customer-graph/subgraph'
import { customerStore } from '../customer/customer.store'
import { clockActs, stepsSoFar, ticketBoundaries, type TicketBoundary } from './clock-acts.rules'
import { stateHistoryStore } from './state-history.store'
import { type Ticket } from './ticket'
import { applyToClock, subjectKind, subjectOf, supportClocks } from './ticket.clocks'
import { ticketStore } from './ticket.store'

/** Shared by those who open tickets, held alone by who changes targets: so no ticket misses a target that arrives meanwhile. */
const targetsKey = 'ticket-targets'

/** What applies to a ticket at an instant; null when nothing does. */
type TargetOf = (ticket: Ticket, boundary: TicketBoundary, at: Date) => ClockPolicy | null

/** Reads everything needed to say what applies to these tickets: two statements. */
async function targetsFor(manager: EntityManager, tickets: readonly Ticket[]): Promise<TargetOf> {
  const agreements = await loadAgreements(manager)
  const segments = await customerStore(manager).segmentsOf(tickets.map(({ customerId }) => customerId))
  return ({ priority, plan, customerId }, boundary, at) =>
    choosePolicy(agreements, boundary, { priority, plan, segment: segments.get(customerId) ?? null }, at)
}

/** Starts the clocks of a ticket that is being opened. */
export async function startClocks(tx: Tx, ticket: Ticket): Promise<void> {
  await shareKey(tx.manager, targetsKey)
  const targetOf = await targetsFor(tx.manager, [ticket])
  for (const boundary of ticketBoundaries) {
    const target = targetOf(ticket, boundary, ticket.openedAt)
    if (target) await supportClocks.start(tx, target, subjectOf(ticket), ticket.openedAt)
  }
}

/**
 * Starts the clocks that these tickets lack, as of their opening, with everything that has happened since: pauses, answers,
 * resolutions. What was in force at the opening counts; where nothing was, the ticket stays without the clock.
 */
export async function startMissingClocks(tx: Tx, tickets: readonly Ticket[]): Promise<void> {
  if (!tickets.length) return
  const ids = tickets.map(({ id }) => id)
  const targetOf = await targetsFor(tx.manager, tickets)
  const clocks = await clocksOf(tx.manager, subjectKind, ids)
  const changes = await stateHistoryStore(tx.manager).of(ids)
  for (const ticket of tickets) {
    for (const boundary of ticketBoundaries) {
      if (clocks.get(ticket.id)?.some((clock) => policyOf(clock).boundary === boundary)) continue
      const target = targetOf(ticket, boundary, ticket.openedAt)
      if (!target) continue
      await supportClocks.start(tx, target, subjectOf(ticket), ticket.openedAt)
      const acts = stepsSoFar(ticket, changes.get(ticket.id) ?? []).flatMap(clockActs)
      for (const act of acts) if (act.boundary === boundary) await applyToClock(tx, ticket, act)
    }
  }
}

/** Gives the open clocks of tickets the targets that hold at `at`: what has elapsed is kept. Where nothing matches, they stay. */
export async function alignTargets(
  tx: Tx,
  tickets: readonly Ticket[],
  at: Date,
  because: string,
): Promise<void> {
  if (!tickets.length) return
  const targetOf = await targetsFor(tx.manager, tickets)
  for (const ticket of tickets) {
    for (const boundary of ticketBoundaries) {
      const target = targetOf(ticket, boundary, at)
      if (target) await supportClocks.retarget(tx, target, { kind: subjectKind, id: ticket.id }, at, because)
    }
  }
}

/** What follows when service levels or calendars changed: running clocks are planned anew, and those that waited start. */
export const followTargets =
  (clock: Clock): TargetsChanged =>
  async (tx) => {
    await lockKey(tx.manager, targetsKey)
    const tickets = await ticketStore(tx.manager).live()
    const known = new Map<string, Ticket>(tickets.map((ticket) => [ticket.id, ticket]))
    const targetOf = await targetsFor(tx.manager, tickets)
    const now = clock.now()
    const planAnew = (boundary: string, ticket: Ticket | undefined) =>
      ticket ? targetOf(ticket, boundary as TicketBoundary, now) : null
    await supportClocks.replan(
      tx,
      (running) => planAnew(policyOf(running).boundary, known.get(running.subject.id)),
      now,
      'a service level or a calendar changed',
    )
    await startMissingClocks(tx, await ticketStore(tx.manager).lackingClocks())
  }
