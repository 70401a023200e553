import { accept, type Decision, type PersonId, refuse, type WrongState } from '@customer-graph/glossary'
import { after, unchanged } from './evolve.rules'
import { closedForGood, mayBecome } from './states.rules'
import { type Change, type Priority, type Ticket, type TicketFacts } from './ticket'

/** What a new ticket says of itself. */
export type Asked = Omit<
  TicketFacts,
  'openedAt' | 'firstRespondedAt' | 'timesResolved' | 'timesReopened' | 'externalRef'
>

type Decided = Decision<Change, WrongState>

/** A new ticket, opened at `now`. */
export function open(asked: Asked, now: Date): Change {
  const ticket: Ticket = {
    ...asked,
    ...{ openedAt: now, firstRespondedAt: null, timesResolved: 0, timesReopened: 0, externalRef: null },
    ...{ state: 'open', assigneeId: null },
  }
  return after(ticket, { what: 'opened', at: now })
}

/** The ticket with another priority or category; what is left out stays. Nothing happened when nothing differs. */
export function categorise(
  ticket: Ticket,
  wanted: { priority?: Priority; category?: string | null },
  now: Date,
): Decided {
  if (ticket.state === 'closed') return refuse(closedForGood)
  const category = wanted.category === undefined ? ticket.category : wanted.category
  const priority = wanted.priority ?? ticket.priority
  if (priority === ticket.priority && category === ticket.category) return accept(unchanged(ticket))
  return accept(after(ticket, { what: 'categorised', at: now, priority, category }))
}

/** The ticket in the charge of an agent. One that waited or was on hold goes on; a resolved one has to be opened again first. */
export function assign(ticket: Ticket, agentId: PersonId, wantedTeam: string | null, now: Date): Decided {
  const team = wantedTeam ?? ticket.team
  if (ticket.state === 'assigned') {
    if (ticket.assigneeId === agentId && ticket.team === team) return accept(unchanged(ticket))
  } else {
    const allowed = ticket.state === 'resolved' ? refuse(reopenFirst) : mayBecome(ticket, 'assigned')
    if (!allowed.accepted) return allowed
  }
  return accept(after(ticket, { what: 'assigned', at: now, agentId, team }))
}

export const waitOnCustomer = (ticket: Ticket, reason: string | null, now: Date): Decided =>
  pause(ticket, 'waiting', reason, now)
export const hold = (ticket: Ticket, reason: string | null, now: Date): Decided =>
  pause(ticket, 'held', reason, now)

function pause(ticket: Ticket, state: 'waiting' | 'held', reason: string | null, now: Date): Decided {
  const allowed = mayBecome(ticket, state)
  if (!allowed.accepted) return allowed
  return accept(after(ticket, { what: state, at: now, reason }))
}

/** The resolved ticket, counted once more. */
export function resolve(ticket: Ticket, agentId: PersonId | null, now: Date): Decision<Change, WrongState> {
  const allowed = mayBecome(ticket, 'resolved')
  if (!allowed.accepted) return allowed
  const times = ticket.timesResolved + 1
  return accept(after(ticket, { what: 'resolved', at: now, agentId, times }))
}

/** The resolved ticket back at work, with the agent it had. */
export function reopen(ticket: Ticket, reason: string | null, now: Date): Decided {
  if (ticket.state === 'closed') return refuse(closedForGood)
  if (ticket.state !== 'resolved') return refuse(notResolved(ticket))
  return accept(after(ticket, { what: 'reopened', at: now, reason }))
}

/** The ticket closed for good, resolved or not. */
export function close(ticket: Ticket, now: Date): Decision<Change, WrongState> {
  const allowed = mayBecome(ticket, 'closed')
  if (!allowed.accepted) return allowed
  return accept(after(ticket, { what: 'closed', at: now }))
}

const reopenFirst: WrongState = {
  code: 'WRONG_STATE',
  state: 'resolved',
  message: 'The ticket is resolved; open it again before an agent takes it in charge.',
}

const notResolved = ({ state }: Ticket): WrongState => ({
  code: 'WRONG_STATE',
  state,
  message: `The ticket is ${state}; only a resolved ticket can be opened again.`,
})
