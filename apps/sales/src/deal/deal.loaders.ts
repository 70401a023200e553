import { loadByKey, loadPages, perRequest } from '@customer-graph/subgraph'
import { type DealFilter, dealStore } from './deal.store'

export const dealById = perRequest(({ manager }) =>
  loadByKey(dealStore(manager).byIds, (deal) => deal.id as string),
)

export const dealsOfCustomer = perRequest(({ manager }) =>
  loadPages((ids, page, filter: DealFilter = {}) => dealStore(manager).pagesOfCustomers(ids, page, filter)),
)

export const dealsOfSeller = perRequest(({ manager }) => loadPages(dealStore(manager).openPagesOfSellers))
