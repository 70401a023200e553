import { type Feature } from '@customer-graph/subgraph'
import { contractResolvers } from './contract.resolvers'
import { contractTable } from './contract.table'

/** What customers pay for, and until when. */
export const contract: Feature = { tables: [contractTable], resolvers: contractResolvers }
