import { clockEvents } from '@customer-graph/glossary'
import { commissionEarned, commissionPlanSet } from './commission'
import { contractChanged, contractEnded, contractStarted } from './contract'
import { contactAdded, customerRegistered, customerUpdated } from './customer'
import { dealChanged, dealLost, dealMoved, dealOpened, dealWon, packetAmended } from './deal'
import { promiseRecorded, promiseSettled } from './promise'

export * from './commission'
export * from './contract'
export * from './customer'
export * from './deal'
export * from './packet'
export * from './promise'

export const salesClock = clockEvents('sales')

/** Every event that sales publishes. */
export const salesEvents = [
  customerRegistered,
  customerUpdated,
  contactAdded,
  dealOpened,
  dealMoved,
  dealChanged,
  dealWon,
  dealLost,
  packetAmended,
  promiseRecorded,
  promiseSettled,
  contractStarted,
  contractChanged,
  contractEnded,
  commissionPlanSet,
  commissionEarned,
  ...Object.values(salesClock),
] as const
