import { type Feature } from '@customer-graph/subgraph'
import { serviceLevelResolvers } from './service-level.resolvers'
import { serviceLevelTable } from './service-level.table'

/** How long a boundary may take. */
export const serviceLevel: Feature = { tables: [serviceLevelTable], resolvers: serviceLevelResolvers }
