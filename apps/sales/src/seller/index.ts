import { type Feature } from '@customer-graph/subgraph'
import { sellerResolvers } from './seller.resolvers'
import { sellerTable } from './seller.table'
import { whenDirectoryChanged } from './when-directory-changed'

/** Colleagues who sell, as the directory announced them. */
export const seller: Feature = {
  tables: [sellerTable],
  resolvers: sellerResolvers,
  reactions: [whenDirectoryChanged],
}
