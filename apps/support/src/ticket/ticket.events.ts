import {
  ticketAssigned,
  ticketCategorised,
  ticketClosed,
  ticketHeld,
  ticketOpened,
  ticketReopened,
  ticketReplied,
  ticketResolved,
  ticketWaiting,
} from '@customer-graph/contracts-support'
import { type Tx } from '@customer-graph/events'
import { type Happening, type Ticket } from './ticket'

/** Announces what happened to a ticket, one event each, at the time it happened. */
export function announceTicket(tx: Tx, ticket: Ticket, happening: Happening): void {
  const { id: ticketId, customerId } = ticket
  const about = { stream: customerId, customerId, time: happening.at }
  const names = { ticketId, customerId }
  const at = happening.at.toISOString()
  switch (happening.what) {
    case 'opened': {
      const { contactId, priority, plan, product, team } = ticket
      return tx.announce(ticketOpened, about, {
        ...names,
        contactId,
        priority,
        plan,
        product,
        team,
        openedAt: at,
      })
    }
    case 'categorised': {
      const { priority, category } = happening
      return tx.announce(ticketCategorised, about, { ...names, priority, category })
    }
    case 'assigned':
      return tx.announce(ticketAssigned, about, {
        ...names,
        agentId: happening.agentId,
        team: happening.team,
      })
    case 'replied': {
      const { id: replyId, by, authorId, visibility, kind, firstResponse } = happening.reply
      return tx.announce(ticketReplied, about, {
        ...names,
        ...{ replyId, by, authorId, visibility, kind, firstResponse, repliedAt: at },
      })
    }
    case 'waiting':
      return tx.announce(ticketWaiting, about, { ...names, reason: happening.reason })
    case 'held':
      return tx.announce(ticketHeld, about, { ...names, reason: happening.reason })
    case 'resolved':
      return tx.announce(ticketResolved, about, {
        ...names,
        ...{ agentId: happening.agentId, resolvedAt: at, times: happening.times },
      })
    case 'reopened':
      return tx.announce(ticketReopened, about, { ...names, reason: happening.reason })
    case 'closed':
      return tx.announce(ticketClosed, about, { ...names, closedAt: at })
  }
}
