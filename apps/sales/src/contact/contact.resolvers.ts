import { answer, decodeId, outcome, readIdempotencyKey } from '@customer-graph/subgraph'
import { type Resolvers } from '../generated/resolvers'

export const contactResolvers: Resolvers = {
  Mutation: {
    async addContact(_root, { input }, { cause, commands }) {
      const { customerId, email = null, idempotencyKey: key, ...person } = input
      const contact = { ...person, email, customerId: decodeId<'Customer'>(customerId, 'customerId') }
      const idempotencyKey = readIdempotencyKey(key)
      return answer(await commands.addContact({ ...contact, idempotencyKey }, cause))
    },
  },
  Contact: {
    __resolveReference: ({ id }, { loaders }) => loaders.contact.load(decodeId(id, 'id')),
    customer: ({ customerId }) => ({ id: customerId }),
  },
  AddContactResult: outcome('Contact'),
}
