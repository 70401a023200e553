import { type Feature } from '@customer-graph/subgraph'
import { agentResolvers } from './agent.resolvers'
import { agentRefTable, agentTable } from './agent.table'
import { whenDirectoryChanged } from './when-directory-changed'

/** Colleagues who work on tickets. */
export const agent: Feature = {
  tables: [agentTable, agentRefTable],
  resolvers: agentResolvers,
  reactions: [whenDirectoryChanged],
}
