import { type Feature } from '@customer-graph/subgraph'
import { contactResolvers } from './contact.resolvers'
import { contactTable } from './contact.table'

/** People at customers. */
export const contact: Feature = { tables: [contactTable], resolvers: contactResolvers }
