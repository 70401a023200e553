import { serviceLevelSet } from '@customer-graph/contracts-operating-model'
import { type Tx } from '@customer-graph/events'
import { type ServiceLevel } from './service-level'

export const announceSet = (tx: Tx, level: ServiceLevel, at: Date): void =>
  tx.announce(serviceLevelSet, { stream: level.serviceLevelId, customerId: null, time: at }, level)
