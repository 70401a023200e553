import { type Feature } from '@customer-graph/subgraph'
import { itemResolvers } from './item.resolvers'
import { itemTable } from './item.table'

/** Things that customers ask for. */
export const item: Feature = { tables: [itemTable], resolvers: itemResolvers }
