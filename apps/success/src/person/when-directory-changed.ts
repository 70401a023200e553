import {
  personAdded,
  personChanged,
  personDeactivated,
  personReactivated,
} from '@customer-graph/contracts-operating-model'
import { followColleagues } from '@customer-graph/subgraph'
import { personStore } from './person.store'

/**
 * Colleagues, as the directory says: those of success can be given handoffs. The handoffs of whoever left are listed as
 * needing reassignment until somebody else has them.
 */
export const whenDirectoryChanged = followColleagues(
  { personAdded, personChanged, personDeactivated, personReactivated },
  personStore,
)
