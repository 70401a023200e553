import { loadByKey, loadPages, perRequest } from '@customer-graph/subgraph'
import { requestStore } from './request.store'

export const requestById = perRequest(({ manager }) =>
  loadByKey(requestStore(manager).byIds, (request) => request.id as string),
)

export const requestsOfCustomer = perRequest(({ manager }) =>
  loadPages(requestStore(manager).pagesOfCustomers),
)

export const requestsOfItem = perRequest(({ manager }) => loadPages(requestStore(manager).pagesOfItems))
