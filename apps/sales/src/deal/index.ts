import { type Feature } from '@customer-graph/subgraph'
import { dealResolvers } from './deal.resolvers'
import { dealTable } from './deal.table'

/** Opportunities, and how they ended. */
export const deal: Feature = { tables: [dealTable], resolvers: dealResolvers }
