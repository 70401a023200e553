import { isCustomersWord } from './reply'
import { atWork, factsOf } from './states.rules'
import { type Change, type Ticket, type TicketEvent } from './ticket'

/** What an event makes of a ticket, one of ours or one that another help desk recorded; nothing else says so. */
export function evolve(ticket: Ticket, event: TicketEvent): Ticket {
  const { assigneeId } = ticket
  switch (event.what) {
    case 'opened':
      return ticket
    case 'categorised':
      return { ...ticket, priority: event.priority, category: event.category }
    case 'assigned':
      return hasEnded(ticket)
        ? { ...ticket, team: event.team, assigneeId: event.agentId }
        : { ...factsOf(ticket), team: event.team, state: 'assigned', assigneeId: event.agentId }
    case 'replied': {
      const { reply } = event
      const heard = reply.firstResponse ? { ...ticket, firstRespondedAt: event.at } : ticket
      return ticket.state === 'waiting' && isCustomersWord(reply) ? atWork(heard) : heard
    }
    case 'waiting':
    case 'held':
      return { ...factsOf(ticket), state: event.what, assigneeId, reason: event.reason }
    case 'reopened':
      return { ...atWork(ticket), timesReopened: ticket.timesReopened + 1 }
    case 'resolved':
      return {
        ...{ ...factsOf(ticket), timesResolved: event.times },
        ...{ state: 'resolved', assigneeId, resolvedAt: event.at },
      }
    case 'closed': {
      const resolvedAt = ticket.state === 'resolved' ? ticket.resolvedAt : null
      return { ...factsOf(ticket), state: 'closed', assigneeId, resolvedAt, closedAt: event.at }
    }
  }
}

export const hasEnded = (ticket: Ticket): ticket is Extract<Ticket, { state: 'resolved' | 'closed' }> =>
  ticket.state === 'resolved' || ticket.state === 'closed'

/** A ticket to which nothing happened. */
export const unchanged = (ticket: Ticket): Change => ({ ticket, happened: [] })

/** What was decided already, and these events after it. */
export const followedBy = (change: Change, ...events: readonly TicketEvent[]): Change =>
  events.reduce<Change>(({ ticket: before, happened }, event) => {
    const ticket = evolve(before, event)
    return { ticket, happened: [...happened, { ...event, state: ticket.state }] }
  }, change)

/** A ticket to which these events happen. */
export const after = (ticket: Ticket, ...events: readonly TicketEvent[]): Change =>
  followedBy(unchanged(ticket), ...events)
