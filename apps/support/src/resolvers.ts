import { mergeResolvers } from '@customer-graph/subgraph'
import { agentResolvers } from './agent/agent.resolvers'
import { customerResolvers } from './customer/customer.resolvers'
import { historyResolvers } from './history/history.resolvers'
import { clockResolvers } from './ticket/clock.resolvers'
import { ticketMutations } from './ticket/ticket.mutations'
import { ticketResolvers } from './ticket/ticket.resolvers'

/** What support answers with, from all its nouns. */
export const resolvers = mergeResolvers(
  customerResolvers,
  agentResolvers,
  ticketResolvers,
  ticketMutations,
  clockResolvers,
  historyResolvers,
)
