import { loadByKey, perRequest } from '@customer-graph/subgraph'
import { itemStore } from './item.store'

export const itemById = perRequest(({ manager }) =>
  loadByKey(itemStore(manager).byIds, (item) => item.id as string),
)

export const customerCountOfItem = perRequest(({ manager }) =>
  loadByKey(itemStore(manager).customerCounts, (counted) => counted.itemId),
)
