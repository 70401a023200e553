import { agreementReactions } from '@customer-graph/clocks'
import { calendarSet, definitionEffective, serviceLevelSet } from '@customer-graph/contracts-operating-model'
import { type Reaction } from '@customer-graph/events'
import { type Clock } from '@customer-graph/glossary'
import { replanClocks } from '../handoff/handoff.clocks'
import { whenCustomerRegistered, whenCustomerUpdated } from './when-customer-changed'
import { whenDealWon } from './when-deal-won'
import { whenPacketAmended } from './when-packet-amended'
import { whenPersonAdded, whenPersonDeactivated } from './when-person-added'

/** Everything that success does when it hears of others. */
export const successReactions = (clock: Clock): Reaction[] => [
  whenCustomerRegistered,
  whenCustomerUpdated(clock),
  whenDealWon(clock),
  whenPacketAmended,
  whenPersonAdded,
  whenPersonDeactivated,
  ...agreementReactions({ serviceLevelSet, calendarSet, definitionEffective }, replanClocks(clock)),
]
