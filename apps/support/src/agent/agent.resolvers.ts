import { readPage } from '@customer-graph/subgraph'
import { type Resolvers } from '../generated/resolvers'
import { agentStore } from './agent.store'

export const agentResolvers: Resolvers = {
  Query: {
    agents: (_root, page, { manager }) => agentStore(manager).page(readPage(page)),
  },
  AgentProfile: {
    person: ({ id }) => ({ id }),
  },
}
