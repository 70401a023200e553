import { decodeId, readPage } from '@customer-graph/subgraph'
import { type Resolvers } from '../generated/resolvers'

export const customerResolvers: Resolvers = {
  Customer: {
    __resolveReference: ({ id }) => ({ id: decodeId<'Customer'>(id, 'id') }),
    tickets: ({ id }, { filter, ...page }, { loaders }) =>
      loaders.ticketsOfCustomer.load({ parent: id, page: readPage(page), filter: filter ?? {} }),
    supportSummary: ({ id }, _args, { loaders }) => loaders.summary.load(id),
  },
}
