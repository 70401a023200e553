import { type CustomerId, type PersonId } from '@customer-graph/glossary'
import { type Reply, type ReplyId } from '../ticket/reply'
import { atWork, factsOf } from '../ticket/states.rules'
import { type Change, type Happening, type Ticket, type TicketId } from '../ticket/ticket'
import { type Activity, type AgentOf, type Heading, type HistoryRow } from './history'

/** What reading a ticket's history needs from outside. */
export interface Reading {
  readonly agentOf: AgentOf
  readonly newReplyId: () => ReplyId
}

/** A ticket as another help desk opened it: by its first activity, whatever kind that is. */
export function begin(id: TicketId, { externalRef, customerId, activities, ...stated }: HistoryRow): Change {
  const unsaid = { subject: null, category: null, plan: null, product: null, team: null }
  const heading: Heading = { ...unsaid, ...stated }
  const at = activities[0]!.at
  const ticket: Ticket = {
    ...{ id, externalRef, customerId: customerId as CustomerId, contactId: null, ...heading },
    ...{ openedAt: at, firstRespondedAt: null, timesResolved: 0, timesReopened: 0 },
    ...{ state: 'open', assigneeId: null },
  }
  return { ticket, happened: [{ what: 'opened', at, state: 'open' }] }
}

/** The ticket after more of its recorded activities. What another help desk allowed is not refused here: it happened. */
export const goOn = (from: Change, activities: readonly Activity[], reading: Reading): Change =>
  activities.reduce<Change>(({ ticket, happened }, activity) => {
    const next = after(ticket, activity, reading)
    return { ticket: next.ticket, happened: [...happened, ...next.happened] }
  }, from)

/** The ticket under another heading, as of its last known activity. What is not stated stays. */
export function retitle(ticket: Ticket, stated: Partial<Heading>, at: Date): Change {
  const changed = { ...ticket, ...stated }
  const { priority, category } = changed
  const recategorised = priority !== ticket.priority || category !== ticket.category
  const { state } = ticket
  return {
    ticket: changed,
    happened: recategorised ? [{ what: 'categorised', at, state, priority, category }] : [],
  }
}

function after(ticket: Ticket, activity: Activity, reading: Reading): Change {
  const { at, kind, text } = activity
  const agentId = activity.agentRef && reading.agentOf(activity.agentRef)
  switch (kind) {
    case 'opened':
      return { ticket, happened: [] }
    case 'take-in-charge':
      return takeInCharge(ticket, agentId!, at, reading)
    case 'categorise':
      return {
        ticket,
        happened: [{ ...{ what: 'categorised', at, state: ticket.state }, ...headingOf(ticket) }],
      }
    case 'wait':
      return standStill(ticket, 'waiting', text, at)
    case 'hold':
      return standStill(ticket, 'held', text, at)
    case 'resolve':
      return resolve(ticket, agentId, at)
    case 'reopen':
      return hasEnded(ticket) ? reopened(ticket, text, at) : { ticket, happened: [] }
    case 'close':
      return close(ticket, at)
    case 'note': {
      const reply = replyOf(ticket, {
        id: reading.newReplyId(),
        authorId: agentId,
        at,
        text,
        visibility: 'internal',
        kind: 'message',
      })
      return { ticket, happened: [{ what: 'replied', at, state: ticket.state, reply }] }
    }
  }
}

/** The log has no texts: the first take in charge is kept as the acknowledgement that answered the customer. */
function takeInCharge(ticket: Ticket, agentId: PersonId, at: Date, { newReplyId }: Reading): Change {
  const isFirst = ticket.firstRespondedAt === null
  const facts = isFirst ? { ...ticket, firstRespondedAt: at } : ticket
  const inCharge: Ticket = hasEnded(facts)
    ? { ...facts, assigneeId: agentId }
    : { ...factsOf(facts), state: 'assigned', assigneeId: agentId }
  const { state, team } = inCharge
  const happened: Happening[] = [{ what: 'assigned', at, state, agentId, team }]
  if (isFirst) {
    const said = {
      id: newReplyId(),
      authorId: agentId,
      at,
      text: null,
      visibility: 'public',
      kind: 'acknowledgement',
    } as const
    happened.push({ what: 'replied', at, state, reply: { ...replyOf(ticket, said), firstResponse: true } })
  }
  return { ticket: inCharge, happened }
}

/** Waiting or on hold after it was resolved means that it was opened again. */
function standStill(ticket: Ticket, state: 'waiting' | 'held', reason: string | null, at: Date): Change {
  const { ticket: going, happened } = hasEnded(ticket)
    ? reopened(ticket, impliedBy, at)
    : { ticket, happened: [] }
  return {
    ticket: { ...factsOf(going), state, assigneeId: going.assigneeId, reason },
    happened: [...happened, { what: state, at, state, reason }],
  }
}

/** Resolved once more after it was resolved means that it was opened again in between. */
function resolve(ticket: Ticket, agentId: PersonId | null, at: Date): Change {
  const again = hasEnded(ticket) && ticket.timesResolved > 0
  const { ticket: going, happened } = again ? reopened(ticket, impliedBy, at) : { ticket, happened: [] }
  const times = going.timesResolved + 1
  return {
    ticket: {
      ...factsOf(going),
      timesResolved: times,
      state: 'resolved',
      assigneeId: going.assigneeId,
      resolvedAt: at,
    },
    happened: [
      ...happened,
      { what: 'resolved', at, state: 'resolved', agentId: agentId ?? going.assigneeId, times },
    ],
  }
}

function reopened(ticket: Ticket, reason: string | null, at: Date): Change {
  const again = { ...atWork(ticket), timesReopened: ticket.timesReopened + 1 }
  return { ticket: again, happened: [{ what: 'reopened', at, state: again.state, reason }] }
}

function close(ticket: Ticket, at: Date): Change {
  if (ticket.state === 'closed') return { ticket, happened: [] }
  const resolvedAt = ticket.state === 'resolved' ? ticket.resolvedAt : null
  const { assigneeId } = ticket
  return {
    ticket: { ...factsOf(ticket), state: 'closed', assigneeId, resolvedAt, closedAt: at },
    happened: [{ what: 'closed', at, state: 'closed' }],
  }
}

interface Written extends Pick<Reply, 'id' | 'authorId' | 'visibility' | 'kind' | 'text'> {
  readonly at: Date
}

const replyOf = ({ id: ticketId }: Ticket, { at: repliedAt, ...written }: Written): Reply => ({
  ...written,
  ...{ ticketId, by: 'agent', contactId: null, repliedAt, firstResponse: false },
})

const impliedBy = 'it was worked on again'

const hasEnded = (ticket: Ticket): ticket is Extract<Ticket, { state: 'resolved' | 'closed' }> =>
  ticket.state === 'resolved' || ticket.state === 'closed'

const headingOf = ({ priority, category }: Ticket) => ({ priority, category })
