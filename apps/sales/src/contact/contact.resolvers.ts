import { answer, decodeId, readPage } from '@customer-graph/subgraph'
import { type Resolvers } from '../generated/resolvers'
import { addContact } from './contact.commands'
import { contactById, contactsOfCustomer } from './contact.loaders'

export const contactResolvers: Resolvers = {
  Mutation: {
    async addContact(_root, { input }, context) {
      const { customerId, email = null, idempotencyKey: key, ...person } = input
      const contact = { ...person, email, customerId: decodeId<'Customer'>(customerId, 'customerId') }
      const idempotencyKey = key ?? null
      return answer(await addContact(context, { ...contact, idempotencyKey }))
    },
  },
  Contact: {
    __resolveReference: ({ id }, context) => contactById(context).load(decodeId(id, 'id')),
    customer: ({ customerId }) => ({ id: customerId }),
  },
  Customer: {
    contacts: ({ id }, page, context) =>
      contactsOfCustomer(context).load({ parent: id, page: readPage(page) }),
  },
}
