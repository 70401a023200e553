import { agreementDeadlines, agreementReactions } from '@customer-graph/clocks'
import { calendarSet, definitionEffective, serviceLevelSet } from '@customer-graph/contracts-operating-model'
import { type Feature, mergeResolvers } from '@customer-graph/subgraph'
import { replanClocks, successClocks } from './handoff.clocks'
import { handoffResolvers } from './handoff.resolvers'
import { handoffTable } from './handoff.table'
import { packetResolvers } from './packet.resolvers'
import { reassignmentResolvers } from './reassignment.resolvers'
import { packetTable, returnTable, stateTable } from './trail.table'
import { whenDealWon } from './when-deal-won'
import { whenPacketAmended } from './when-packet-amended'

/** A won customer on the way from sales to success. */
export const handoff: Feature = {
  tables: [handoffTable, packetTable, returnTable, stateTable],
  resolvers: mergeResolvers(handoffResolvers, packetResolvers, reassignmentResolvers),
  reactions: [
    whenDealWon,
    whenPacketAmended,
    (clock) => agreementReactions({ serviceLevelSet, calendarSet, definitionEffective }, replanClocks(clock)),
  ],
  deadlines: (clock) => ({ ...successClocks.handlers, ...agreementDeadlines(replanClocks(clock)) }),
}
