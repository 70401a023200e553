import { loadByKey, loadGroups, perRequest } from '@customer-graph/subgraph'
import { promiseStore } from './promise.store'

export const backingOfPromise = perRequest(({ manager }) =>
  loadByKey(promiseStore(manager).backings, (backing) => backing.promiseId),
)

export const promisesOfItem = perRequest(({ manager }) =>
  loadGroups(promiseStore(manager).onItems, (backing) => backing.itemId),
)
