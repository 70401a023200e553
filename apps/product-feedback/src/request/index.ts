import { type Feature } from '@customer-graph/subgraph'
import { requestResolvers } from './request.resolvers'
import { requestTable } from './request.table'

/** Customers asking for items. */
export const request: Feature = { tables: [requestTable], resolvers: requestResolvers }
