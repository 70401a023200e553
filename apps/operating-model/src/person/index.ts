import { type Feature } from '@customer-graph/subgraph'
import { personResolvers } from './person.resolvers'
import { personRefs, personTable } from './person.table'

/** The directory of colleagues. */
export const person: Feature = { tables: [personTable, personRefs.table], resolvers: personResolvers }
