import { loadByKey, loadPages, perRequest } from '@customer-graph/subgraph'
import { type PromiseFilter, promiseStore } from './promise.store'

export const promiseById = perRequest(({ manager }) =>
  loadByKey(promiseStore(manager).byIds, (promise) => promise.id as string),
)

export const promisesOfCustomer = perRequest(({ manager }) =>
  loadPages((ids, page, filter: PromiseFilter = {}) =>
    promiseStore(manager).pagesOfCustomers(ids, page, filter),
  ),
)
