import { type PersonId } from '@customer-graph/glossary'
import { answer, decodeId, optionalId, readIdempotencyKey } from '@customer-graph/subgraph'
import { type MutationResolvers } from '../generated/resolvers'
import { type ContactId, type TicketId } from './ticket'

const ticketIdOf = (input: { readonly ticketId: string }) =>
  decodeId<'Ticket'>(input.ticketId, 'ticketId') as TicketId
const agentIdOf = (id: string | null | undefined) => optionalId<'Person'>(id, 'agentId') as PersonId | null
const contactIdOf = (id: string | null | undefined) =>
  optionalId<'Contact'>(id, 'contactId') as ContactId | null

/** Every mutation of a ticket: checks who asks, reads the input, hands it to its command. */
export const ticketMutations: { Mutation: MutationResolvers } = {
  Mutation: {
    async openTicket(_root, { input }, { cause, commands }) {
      const { subject, text = null, category = null, plan = null, product = null, team = null } = input
      const ticket = {
        customerId: decodeId<'Customer'>(input.customerId, 'customerId'),
        contactId: contactIdOf(input.contactId),
        priority: input.priority ?? 'normal',
        idempotencyKey: readIdempotencyKey(input.idempotencyKey),
        ...{ subject, text, category, plan, product, team },
      }
      return answer(await commands.openTicket(ticket, cause))
    },
    async reply(_root, { input }, { cause, commands }) {
      const { by, text } = input
      const reply = {
        ticketId: ticketIdOf(input),
        agentId: agentIdOf(input.agentId),
        contactId: contactIdOf(input.contactId),
        visibility: input.visibility ?? 'public',
        kind: input.kind ?? 'message',
        idempotencyKey: readIdempotencyKey(input.idempotencyKey),
        ...{ by, text },
      }
      return answer(await commands.reply(reply, cause))
    },
    async categorise(_root, { input }, { cause, commands }) {
      const { priority, category } = input
      const wanted = { ...(priority ? { priority } : {}), ...(category === undefined ? {} : { category }) }
      return answer(await commands.categorise({ ticketId: ticketIdOf(input), ...wanted }, cause))
    },
    async assignTicket(_root, { input }, { cause, commands }) {
      const wanted = {
        ticketId: ticketIdOf(input),
        agentId: agentIdOf(input.agentId),
        team: input.team ?? null,
      }
      return answer(await commands.assignTicket(wanted, cause))
    },
    async waitOnCustomer(_root, { input }, { cause, commands }) {
      return answer(
        await commands.waitOnCustomer({ ticketId: ticketIdOf(input), reason: input.reason ?? null }, cause),
      )
    },
    async holdTicket(_root, { input }, { cause, commands }) {
      return answer(
        await commands.holdTicket({ ticketId: ticketIdOf(input), reason: input.reason ?? null }, cause),
      )
    },
    async resolveTicket(_root, { input }, { cause, commands }) {
      return answer(
        await commands.resolveTicket(
          { ticketId: ticketIdOf(input), agentId: agentIdOf(input.agentId) },
          cause,
        ),
      )
    },
    async reopenTicket(_root, { input }, { cause, commands }) {
      return answer(
        await commands.reopenTicket({ ticketId: ticketIdOf(input), reason: input.reason ?? null }, cause),
      )
    },
    async closeTicket(_root, { input }, { cause, commands }) {
      return answer(await commands.closeTicket({ ticketId: ticketIdOf(input) }, cause))
    },
  },
}
