import { agreementReactions } from '@customer-graph/clocks'
import { calendarSet, definitionEffective, serviceLevelSet } from '@customer-graph/contracts-operating-model'
import { type Reaction } from '@customer-graph/events'
import { type Clock } from '@customer-graph/glossary'
import { followTargets } from '../ticket/targets'
import { whenContractChanged, whenContractEnded, whenContractStarted } from './when-contract-started'
import { whenContactAdded, whenCustomerRegistered, whenCustomerUpdated } from './when-customer-registered'
import { whenPersonAdded, whenPersonDeactivated } from './when-person-added'

/** Everything that support does when it hears of an event. */
export const supportReactions = (clock: Clock): readonly Reaction[] => [
  whenCustomerRegistered,
  whenCustomerUpdated(clock),
  whenContactAdded,
  whenContractStarted,
  whenContractChanged,
  whenContractEnded,
  whenPersonAdded,
  whenPersonDeactivated,
  ...agreementReactions({ serviceLevelSet, calendarSet, definitionEffective }, followTargets(clock)),
]
