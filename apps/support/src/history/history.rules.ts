import { type CustomerId, type PersonId } from '@customer-graph/glossary'
import { type Reply, type ReplyId } from '../ticket/reply'
import { after, followedBy, hasEnded, unchanged } from '../ticket/evolve.rules'
import { type Change, type Ticket, type TicketEvent, type TicketId } from '../ticket/ticket'
import { type Activity, type AgentOf, type Heading, type HistoryRow } from './history'

/** What reading a ticket's history needs from outside. */
export interface Reading {
  readonly agentOf: AgentOf
  readonly newReplyId: () => ReplyId
}

/** A ticket as another help desk opened it: by its first activity, whatever kind that is. */
export function openFromHistory(
  id: TicketId,
  { externalRef, customerId, activities, ...stated }: HistoryRow,
): Change {
  const unsaid = { subject: null, category: null, plan: null, product: null, team: null }
  const heading: Heading = { ...unsaid, ...stated }
  const at = activities[0]!.at
  const ticket: Ticket = {
    ...{ id, externalRef, customerId: customerId as CustomerId, contactId: null, ...heading },
    ...{ openedAt: at, firstRespondedAt: null, timesResolved: 0, timesReopened: 0 },
    ...{ state: 'open', assigneeId: null },
  }
  return after(ticket, { what: 'opened', at })
}

/** The ticket after more of its recorded activities. What another help desk allowed is not refused here: it happened. */
export const replay = (from: Change, activities: readonly Activity[], reading: Reading): Change =>
  activities.reduce<Change>(
    (change, activity) => followedBy(change, ...eventsOf(change.ticket, activity, reading)),
    from,
  )

/** The ticket under another heading, as of its last known activity. What is not stated stays. */
export function retitle(ticket: Ticket, stated: Partial<Heading>, at: Date): Change {
  const changed = { ...ticket, ...stated }
  const { priority, category } = changed
  const recategorised = priority !== ticket.priority || category !== ticket.category
  return recategorised ? after(changed, { what: 'categorised', at, priority, category }) : unchanged(changed)
}

/** What an activity means for the ticket as it stands. */
function eventsOf(ticket: Ticket, activity: Activity, reading: Reading): TicketEvent[] {
  const { at, kind, text } = activity
  const agentId = activity.agentRef && reading.agentOf(activity.agentRef)
  const { priority, category } = ticket
  switch (kind) {
    case 'opened':
      return []
    case 'take-in-charge':
      return takeInCharge(ticket, agentId!, at, reading)
    case 'categorise':
      return [{ what: 'categorised', at, priority, category }]
    case 'wait':
      return [...openedAgain(ticket, at), { what: 'waiting', at, reason: text }]
    case 'hold':
      return [...openedAgain(ticket, at), { what: 'held', at, reason: text }]
    case 'resolve':
      return resolve(ticket, agentId, at)
    case 'reopen':
      return hasEnded(ticket) ? [{ what: 'reopened', at, reason: text }] : []
    case 'close':
      return ticket.state === 'closed' ? [] : [{ what: 'closed', at }]
    case 'note': {
      const words = { id: reading.newReplyId(), authorId: agentId, at, text }
      const reply = replyOf(ticket, { ...words, visibility: 'internal', kind: 'message' })
      return [{ what: 'replied', at, reply }]
    }
  }
}

/** The log has no texts: the first take in charge is kept as the acknowledgement that answered the customer. */
function takeInCharge(ticket: Ticket, agentId: PersonId, at: Date, { newReplyId }: Reading): TicketEvent[] {
  const assigned: TicketEvent = { what: 'assigned', at, agentId, team: ticket.team }
  if (ticket.firstRespondedAt !== null) return [assigned]
  const words = { id: newReplyId(), authorId: agentId, at, text: null }
  const reply = replyOf(ticket, { ...words, visibility: 'public', kind: 'acknowledgement' })
  return [assigned, { what: 'replied', at, reply: { ...reply, firstResponse: true } }]
}

/** Resolved once more after it was resolved means that it was opened again in between. */
function resolve(ticket: Ticket, agentId: PersonId | null, at: Date): TicketEvent[] {
  const again = ticket.timesResolved > 0 ? openedAgain(ticket, at) : []
  const times = ticket.timesResolved + 1
  return [...again, { what: 'resolved', at, agentId: agentId ?? ticket.assigneeId, times }]
}

/** Worked on after it had ended means that it was opened again. */
const openedAgain = (ticket: Ticket, at: Date): TicketEvent[] =>
  hasEnded(ticket) ? [{ what: 'reopened', at, reason: 'it was worked on again' }] : []

interface Written extends Pick<Reply, 'id' | 'authorId' | 'visibility' | 'kind' | 'text'> {
  readonly at: Date
}

const replyOf = ({ id: ticketId }: Ticket, { at: repliedAt, ...written }: Written): Reply => ({
  ...written,
  ...{ ticketId, by: 'agent', contactId: null, repliedAt, firstResponse: false },
})
