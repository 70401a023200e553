import { readPage } from '@customer-graph/subgraph'
import { type Resolvers } from '../generated/resolvers'
import { sellerStore } from './seller.store'

export const sellerResolvers: Resolvers = {
  Query: {
    sellers: (_root, page, { manager }) => sellerStore(manager).page(readPage(page)),
  },
}
