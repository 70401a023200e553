import { type Feature } from '@customer-graph/subgraph'
import { customerResolvers } from './customer.resolvers'
import { customerRefTable, customerTable } from './customer.table'

/** The companies that we serve: who they are. */
export const customer: Feature = { tables: [customerRefTable, customerTable], resolvers: customerResolvers }
