import { type Feature } from '@customer-graph/subgraph'
import { definitionResolvers } from './definition.resolvers'
import { definitionTable, definitionVersionTable, signatureTable } from './definition.table'

/** Agreed meanings that code evaluates. */
export const definition: Feature = {
  tables: [definitionTable, definitionVersionTable, signatureTable],
  resolvers: definitionResolvers,
}
