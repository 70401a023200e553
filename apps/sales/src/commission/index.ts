import { type Feature } from '@customer-graph/subgraph'
import { commissionResolvers } from './commission.resolvers'
import { commissionPlanTable } from './commission.table'

/** What sellers earn. */
export const commission: Feature = { tables: [commissionPlanTable], resolvers: commissionResolvers }
