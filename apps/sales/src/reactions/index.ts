import { agreementReactions } from '@customer-graph/clocks'
import { calendarSet, definitionEffective, serviceLevelSet } from '@customer-graph/contracts-operating-model'
import { type Reaction } from '@customer-graph/events'
import { type Clock } from '@customer-graph/glossary'
import { replanRepairClocks } from '../packet/packet.clock'
import { whenHandoffReturned } from './when-handoff-returned'
import { whenPersonAdded, whenPersonDeactivated } from './when-person-added'

/** Everything sales does when it hears of something. */
export const salesReactions = (clock: Clock): Reaction[] => [
  whenPersonAdded,
  whenPersonDeactivated,
  whenHandoffReturned,
  ...agreementReactions({ serviceLevelSet, calendarSet, definitionEffective }, replanRepairClocks(clock)),
]
