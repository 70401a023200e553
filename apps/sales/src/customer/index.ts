import { type Feature } from '@customer-graph/subgraph'
import { customerResolvers } from './customer.resolvers'
import { customerRefs, customerTable } from './customer.table'

/** The companies that we serve: who they are. */
export const customer: Feature = { tables: [customerRefs.table, customerTable], resolvers: customerResolvers }
