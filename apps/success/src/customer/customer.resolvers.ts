import { decodeId, readPage } from '@customer-graph/subgraph'
import { type Resolvers } from '../generated/resolvers'

export const customerResolvers: Resolvers = {
  Customer: {
    __resolveReference: ({ id }) => ({ id: decodeId<'Customer'>(id, 'id') }),
    handoffs: ({ id }, page, { loaders }) =>
      loaders.handoffsOfCustomer.load({ parent: id, page: readPage(page) }),
    onboarding: ({ id }, _args, { loaders }) => loaders.onboardingOfCustomer.load(id),
    async successManager({ id }, _args, { loaders }) {
      const personId = (await loaders.customer.load(id))?.successManagerId
      return personId ? { id: personId } : null
    },
  },
}
