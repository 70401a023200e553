import { readPage } from '@customer-graph/subgraph'
import { type Resolvers } from '../generated/resolvers'
import { sellerById } from './seller.loaders'
import { sellerStore } from './seller.store'

export const sellerResolvers: Resolvers = {
  Query: {
    sellers: (_root, page, { manager }) => sellerStore(manager).page(readPage(page)),
  },
  Person: {
    salesOffice: async ({ id }, _args, context) => (await sellerById(context).load(id))?.office ?? null,
  },
}
