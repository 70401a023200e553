import { customerTable } from './customer/customer.table'
import { handoffTable } from './handoff/handoff.table'
import { packetTable, returnTable, stateTable } from './handoff/trail.table'
import { onboardingTable } from './onboarding/onboarding.table'
import { personTable } from './person/person.table'

/** Every table that success owns. */
export const tables = [
  customerTable,
  personTable,
  handoffTable,
  packetTable,
  returnTable,
  stateTable,
  onboardingTable,
]
