import { type Feature } from '@customer-graph/subgraph'
import { whenPersonAdded, whenPersonDeactivated } from './when-person-added'
import { sellerResolvers } from './seller.resolvers'
import { sellerTable } from './seller.table'

/** Colleagues who sell, as the directory announced them. */
export const seller: Feature = {
  tables: [sellerTable],
  resolvers: sellerResolvers,
  reactions: [whenPersonAdded, whenPersonDeactivated],
}
