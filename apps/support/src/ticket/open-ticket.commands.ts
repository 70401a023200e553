import {
  type Conflict,
  accept,
  type Decision,
  type InvalidInput,
  newId,
  type NotFound,
  notFound,
  refuse,
} from '@customer-graph/glossary'
import { type Acting, type Once, once } from '@customer-graph/subgraph'
import { customerStore } from '../customer/customer.store'
import { entitlementStore } from '../customer/entitlement.store'
import { record } from './record'
import { reply } from './reply.rules'
import { type Ticket, type TicketId } from './ticket'
import { type Asked, open } from './ticket.rules'
import { ticketStore } from './ticket.store'

/** What a new ticket needs; `text` is what the customer wrote. */
export type NewTicket = Once<Omit<Asked, 'id'> & { readonly text: string | null }>

/** Opens a ticket; the same idempotency key answers with the ticket that it opened before. */
export const openTicket = (
  { transaction, clock, cause }: Acting,
  input: NewTicket,
): Promise<Decision<Ticket, InvalidInput | NotFound | Conflict>> =>
  transaction(cause, async (tx) => {
    const { idempotencyKey: _, text, ...asked } = input
    return once<Ticket, InvalidInput | NotFound>(tx, {
      ...{ mutation: 'openTicket', input, caller: cause.actor },
      find: async (id) => (await ticketStore(tx.manager).byIds([id]))[0] ?? null,
      work: async () => {
        const customers = customerStore(tx.manager)
        if (!(await customers.byIds([asked.customerId])).length)
          return refuse(notFound('customer', asked.customerId))
        if (asked.contactId && !(await customers.hasContact(asked.customerId, asked.contactId)))
          return refuse(notFound('contact of this customer', asked.contactId))
        const now = clock.now()
        const plan = asked.plan ?? (await entitlementStore(tx.manager).planOf(asked.customerId, now))
        const opened = open({ ...asked, id: newId<'Ticket'>() as TicketId, plan }, now)
        const told = text
          ? reply(opened.ticket, firstWords(opened.ticket, text), now)
          : accept(noWords(opened.ticket))
        if (!told.accepted) return refuse(told.refusal as InvalidInput)
        const change = {
          ticket: told.value.ticket,
          happened: [...opened.happened, ...told.value.happened],
        }
        await record(tx, null, change)
        return accept(change.ticket)
      },
    })
  })

const firstWords = ({ contactId }: Ticket, text: string | null) =>
  ({
    id: newId<'Reply'>(),
    by: 'customer',
    authorId: null,
    contactId,
    visibility: 'public',
    kind: 'message',
    text,
  }) as const

const noWords = (ticket: Ticket) => ({ ticket, happened: [] })
