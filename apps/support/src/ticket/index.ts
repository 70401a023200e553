import { agreementDeadlines, agreementReactions } from '@customer-graph/clocks'
import { calendarSet, definitionEffective, serviceLevelSet } from '@customer-graph/contracts-operating-model'
import { type Feature, mergeResolvers } from '@customer-graph/subgraph'
import { replyTable } from './reply.table'
import { stateChangeTable } from './state-history.table'
import { followTargets } from './targets'
import { supportClocks } from './ticket.clocks'
import { ticketMutations } from './ticket.mutations'
import { ticketResolvers } from './ticket.resolvers'
import { ticketTable } from './ticket.table'

/** What customers ask, what was said, and how long it may take. */
export const ticket: Feature = {
  tables: [ticketTable, replyTable, stateChangeTable],
  resolvers: mergeResolvers(ticketResolvers, ticketMutations),
  reactions: [
    (clock) =>
      agreementReactions({ serviceLevelSet, calendarSet, definitionEffective }, followTargets(clock)),
  ],
  deadlines: (clock) => ({ ...supportClocks.handlers, ...agreementDeadlines(followTargets(clock)) }),
}
