import { contactAdded } from '@customer-graph/contracts-sales'
import {
  type Conflict,
  type Decision,
  type InvalidInput,
  newId,
  type NotFound,
  notFound,
  refuse,
} from '@customer-graph/glossary'
import { type Acting, type Once, once } from '@customer-graph/subgraph'
import { customerStore } from '../customer/customer.store'
import { type Contact } from './contact'
import { addContact as decide } from './contact.rules'
import { contactStore } from './contact.store'

/** Adds a person at the customer; others hear the id and the role, never the name. */
export const addContact = (
  { transaction, clock, cause }: Acting,
  input: Once<Omit<Contact, 'id'>>,
): Promise<Decision<Contact, InvalidInput | NotFound | Conflict>> =>
  transaction(cause, async (tx) => {
    const contacts = contactStore(tx.manager)
    const { idempotencyKey: _, ...person } = input
    return once<Contact, InvalidInput | NotFound>(tx, {
      ...{ mutation: 'addContact', input, caller: cause.actor },
      find: async (id) => (await contacts.byIds([id]))[0] ?? null,
      work: async () => {
        const decision = decide({ ...person, id: newId<'Contact'>() })
        if (!decision.accepted) return decision
        const { id, customerId, role } = decision.value
        const [customer] = await customerStore(tx.manager).byIds([customerId])
        if (!customer) return refuse(notFound('customer', customerId))
        await contacts.insert(decision.value)
        const about = { stream: customerId, customerId, time: clock.now() }
        tx.announce(contactAdded, about, { contactId: id, customerId, role })
        return decision
      },
    })
  })
