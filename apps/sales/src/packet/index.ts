import { agreementDeadlines, agreementReactions } from '@customer-graph/clocks'
import { calendarSet, definitionEffective, serviceLevelSet } from '@customer-graph/contracts-operating-model'
import { type Feature } from '@customer-graph/subgraph'
import { replanRepairClocks, salesClocks } from './packet.clock'
import { packetResolvers } from './packet.resolvers'
import { packetTable } from './packet.table'
import { whenHandoffReturned } from './when-handoff-returned'

/** What sales hands over with a won deal, and how long it takes to mend what was sent back. */
export const packet: Feature = {
  tables: [packetTable],
  resolvers: packetResolvers,
  reactions: [
    whenHandoffReturned,
    (clock) =>
      agreementReactions({ serviceLevelSet, calendarSet, definitionEffective }, replanRepairClocks(clock)),
  ],
  deadlines: (clock) => ({ ...salesClocks.handlers, ...agreementDeadlines(replanRepairClocks(clock)) }),
}
