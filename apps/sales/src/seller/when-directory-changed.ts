import {
  personAdded,
  personChanged,
  personDeactivated,
  personReactivated,
} from '@customer-graph/contracts-operating-model'
import { followColleagues } from '@customer-graph/subgraph'
import { sellerStore } from './seller.store'

/** Who sells, as the directory says. The deals of whoever left or moved stay theirs, but no new one can be given to them. */
export const whenDirectoryChanged = followColleagues(
  { personAdded, personChanged, personDeactivated, personReactivated },
  sellerStore,
)
