import { type PersonId } from '@customer-graph/glossary'
import { answer, decodeId, optionalId } from '@customer-graph/subgraph'
import { type Resolvers } from '../generated/resolvers'
import { openTicket } from './open-ticket.commands'
import { type ContactId, type TicketId } from './ticket'
import {
  assignTicket,
  categoriseTicket,
  closeTicket,
  holdTicket,
  reopenTicket,
  replyToTicket,
  resolveTicket,
  waitForCustomer,
} from './ticket.commands'

const ticketIdOf = (input: { readonly ticketId: string }) =>
  decodeId<'Ticket'>(input.ticketId, 'ticketId') as TicketId
const agentIdOf = (id: string | null | undefined) => optionalId<'Person'>(id, 'agentId') as PersonId | null
const contactIdOf = (id: string | null | undefined) =>
  optionalId<'Contact'>(id, 'contactId') as ContactId | null

/** Every mutation of a ticket: checks who asks, reads the input, hands it to its command. */
export const ticketMutations: Resolvers = {
  Mutation: {
    async openTicket(_root, { input }, context) {
      const { subject, text = null, category = null, plan = null, product = null, team = null } = input
      const ticket = {
        customerId: decodeId<'Customer'>(input.customerId, 'customerId'),
        contactId: contactIdOf(input.contactId),
        priority: input.priority ?? 'normal',
        idempotencyKey: input.idempotencyKey ?? null,
        ...{ subject, text, category, plan, product, team },
      }
      return answer(await openTicket(context, ticket))
    },
    async reply(_root, { input }, context) {
      const { by, text } = input
      const reply = {
        ticketId: ticketIdOf(input),
        agentId: agentIdOf(input.agentId),
        contactId: contactIdOf(input.contactId),
        visibility: input.visibility ?? 'public',
        kind: input.kind ?? 'message',
        idempotencyKey: input.idempotencyKey ?? null,
        ...{ by, text },
      }
      return answer(await replyToTicket(context, reply))
    },
    async categorise(_root, { input }, context) {
      const { priority, category } = input
      const wanted = { ...(priority ? { priority } : {}), ...(category === undefined ? {} : { category }) }
      return answer(await categoriseTicket(context, { ticketId: ticketIdOf(input), ...wanted }))
    },
    async assignTicket(_root, { input }, context) {
      const wanted = {
        ticketId: ticketIdOf(input),
        agentId: agentIdOf(input.agentId),
        team: input.team ?? null,
      }
      return answer(await assignTicket(context, wanted))
    },
    async waitOnCustomer(_root, { input }, context) {
      return answer(
        await waitForCustomer(context, { ticketId: ticketIdOf(input), reason: input.reason ?? null }),
      )
    },
    async holdTicket(_root, { input }, context) {
      return answer(await holdTicket(context, { ticketId: ticketIdOf(input), reason: input.reason ?? null }))
    },
    async resolveTicket(_root, { input }, context) {
      return answer(
        await resolveTicket(context, { ticketId: ticketIdOf(input), agentId: agentIdOf(input.agentId) }),
      )
    },
    async reopenTicket(_root, { input }, context) {
      return answer(
        await reopenTicket(context, { ticketId: ticketIdOf(input), reason: input.reason ?? null }),
      )
    },
    async closeTicket(_root, { input }, context) {
      return answer(await closeTicket(context, { ticketId: ticketIdOf(input) }))
    },
  },
}
