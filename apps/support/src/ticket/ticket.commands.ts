import { type Tx } from '@customer-graph/events'
import {
  accept,
  type Conflict,
  type Decision,
  type InvalidInput,
  invalidInput,
  newId,
  type NotFound,
  notFound,
  type PersonId,
  refuse,
  type Refusal,
  type WrongState,
  worksElsewhere,
} from '@customer-graph/glossary'
import { type Acting, once } from '@customer-graph/subgraph'
import { agentStore } from '../agent/agent.store'
import { customerStore } from '../customer/customer.store'
import { record } from './record'
import { type Said } from './reply'
import { reply } from './reply.rules'
import { type Change, type Priority, type Ticket, type TicketId } from './ticket'
import { assign, categorise, close, hold, reopen, resolve, waitOnCustomer } from './ticket.rules'
import { ticketStore } from './ticket.store'

export type Refused = InvalidInput | WrongState | NotFound
type Answer = Promise<Decision<Ticket, Refused>>

export interface NewReply extends Omit<Said, 'id' | 'authorId'> {
  readonly ticketId: TicketId
  readonly agentId: PersonId | null
  readonly idempotencyKey: string | null
}

/** Writes down what somebody said; the same idempotency key never writes a second reply. */
export const replyToTicket = (
  acting: Acting,
  input: NewReply,
): Promise<Decision<Ticket, Refused | Conflict>> =>
  onTicket<Refused | Conflict>(acting, input.ticketId, async (ticket, tx, now) => {
    const { ticketId: id, agentId, idempotencyKey: _, ...said } = input
    return once<Change & { readonly id: TicketId }, Refused>(tx, {
      ...{ mutation: 'reply', input, caller: acting.cause.actor },
      find: async (of) => (of === id ? { id, ticket, happened: [] } : null),
      work: async () => {
        const absent = await absentee(tx, ticket, agentId, said.contactId)
        if (absent) return refuse(absent)
        const isPerson = said.by === 'agent' && said.kind !== 'automatic'
        const authorId = agentId ?? (isPerson ? (acting.cause.actor as PersonId | null) : null)
        const decision = reply(ticket, { ...said, id: newId<'Reply'>(), authorId }, now)
        return decision.accepted ? accept({ id, ...decision.value }) : decision
      },
    })
  })

export const categoriseTicket = (
  acting: Acting,
  input: { ticketId: TicketId; priority?: Priority; category?: string | null },
): Answer => onTicket(acting, input.ticketId, (ticket, _tx, now) => categorise(ticket, input, now))

/** Puts an agent in charge; without one, whoever asks. */
export const assignTicket = (
  acting: Acting,
  input: { ticketId: TicketId; agentId: PersonId | null; team: string | null },
): Answer =>
  onTicket<Refused>(acting, input.ticketId, async (ticket, tx, now) => {
    const absent = await absentee(tx, ticket, input.agentId, null)
    if (absent) return refuse(absent)
    const agentId = input.agentId ?? (acting.cause.actor as PersonId | null)
    return agentId ? assign(ticket, agentId, input.team, now) : refuse(nobody)
  })

export const waitForCustomer = (
  acting: Acting,
  input: { ticketId: TicketId; reason: string | null },
): Answer => onTicket(acting, input.ticketId, (ticket, _tx, now) => waitOnCustomer(ticket, input.reason, now))

export const holdTicket = (acting: Acting, input: { ticketId: TicketId; reason: string | null }): Answer =>
  onTicket(acting, input.ticketId, (ticket, _tx, now) => hold(ticket, input.reason, now))

/** Resolves a ticket, by the agent named, else the one in charge who has not left, else whoever asks. */
export const resolveTicket = (
  acting: Acting,
  input: { ticketId: TicketId; agentId: PersonId | null },
): Answer =>
  onTicket<Refused>(acting, input.ticketId, async (ticket, tx, now) => {
    const absent = await absentee(tx, ticket, input.agentId, null)
    if (absent) return refuse(absent)
    const { assigneeId } = ticket
    const [inCharge] = assigneeId ? await agentStore(tx.manager).byIds([assigneeId]) : []
    const stillInCharge = inCharge?.active === false ? null : assigneeId
    const by = input.agentId ?? stillInCharge ?? (acting.cause.actor as PersonId | null)
    return resolve(ticket, by, now)
  })

export const reopenTicket = (acting: Acting, input: { ticketId: TicketId; reason: string | null }): Answer =>
  onTicket(acting, input.ticketId, (ticket, _tx, now) => reopen(ticket, input.reason, now))

export const closeTicket = (
  acting: Acting,
  input: { ticketId: TicketId },
): Promise<Decision<Ticket, WrongState | NotFound>> =>
  onTicket(acting, input.ticketId, (ticket, _tx, now) => close(ticket, now))

type Decide<R extends Refusal> = (
  ticket: Ticket,
  tx: Tx,
  now: Date,
) => Decision<Change, R> | Promise<Decision<Change, R>>

/** Loads the ticket, lets `decide` decide, and writes down what it decided, in one transaction. */
const onTicket = <R extends Refused | Conflict>(
  { transaction, clock, cause }: Acting,
  id: TicketId,
  decide: Decide<R>,
): Promise<Decision<Ticket, R | NotFound>> =>
  transaction(cause, async (tx) => {
    const ticket = await ticketStore(tx.manager).lock(id)
    if (!ticket) return refuse(notFound('ticket', id))
    const decision = await decide(ticket, tx, clock.now())
    if (!decision.accepted) return decision
    await record(tx, ticket.state, decision.value)
    return accept(decision.value.ticket)
  })

/** Whoever is named and is not there, or has left. */
async function absentee(
  tx: Tx,
  { customerId }: Ticket,
  agentId: PersonId | null,
  contactId: string | null,
): Promise<NotFound | InvalidInput | null> {
  const [agent] = agentId ? await agentStore(tx.manager).byIds([agentId]) : []
  if (agentId && !agent) return notFound('agent', agentId)
  if (agent?.active === false) return worksElsewhere('agentId', 'support')
  if (contactId && !(await customerStore(tx.manager).hasContact(customerId, contactId)))
    return notFound('contact of this customer', contactId)
  return null
}

const nobody = invalidInput([{ path: 'agentId', message: 'Nobody is named to be in charge; name an agent.' }])
