import { type Feature } from '@customer-graph/subgraph'
import { historyResolvers } from './history.resolvers'
import { importedTicketTable } from './history.table'

/** Tickets of another help desk. */
export const history: Feature = { tables: [importedTicketTable], resolvers: historyResolvers }
