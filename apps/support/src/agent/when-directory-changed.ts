import {
  personAdded,
  personChanged,
  personDeactivated,
  personReactivated,
} from '@customer-graph/contracts-operating-model'
import { followColleagues } from '@customer-graph/subgraph'
import { agentStore } from './agent.store'

/** Who answers tickets, as the directory says. The tickets of whoever left or moved stay theirs, but no new one can be given to them. */
export const whenDirectoryChanged = followColleagues(
  { personAdded, personChanged, personDeactivated, personReactivated },
  agentStore,
)
