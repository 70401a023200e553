import { loadGroups, perRequest } from '@customer-graph/subgraph'
import { serviceLevelStore } from './service-level.store'

export const versionsOfServiceLevel = perRequest(({ manager }) =>
  loadGroups(serviceLevelStore(manager).versionsOf, (level) => level.serviceLevelId),
)
