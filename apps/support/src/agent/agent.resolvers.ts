import { type PersonId } from '@customer-graph/glossary'
import { decodeId, readPage } from '@customer-graph/subgraph'
import { type Resolvers } from '../generated/resolvers'
import { agentStore } from './agent.store'

export const agentResolvers: Resolvers = {
  Query: {
    agents: (_root, page, { manager }) => agentStore(manager).page(readPage(page)),
  },
  AgentProfile: {
    person: ({ id }) => ({ id }),
  },
  Person: {
    __resolveReference: ({ id }) => ({ id: decodeId<'Person'>(id, 'id') as PersonId }),
    assignedTickets: ({ id }, { filter, ...page }, { loaders }) =>
      loaders.ticketsOfAssignee.load({ parent: id, page: readPage(page), filter: filter ?? {} }),
  },
}
