import { type Feature } from '@customer-graph/subgraph'
import { personResolvers } from './person.resolvers'
import { personTable } from './person.table'
import { whenDirectoryChanged } from './when-directory-changed'

/** Colleagues who can be given customers. */
export const person: Feature = {
  tables: [personTable],
  resolvers: personResolvers,
  reactions: [whenDirectoryChanged],
}
