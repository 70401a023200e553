import { instantOf, loadByKey, loadPages, perRequest } from '@customer-graph/subgraph'
import { contractStore } from './contract.store'

export const contractById = perRequest(({ manager }) =>
  loadByKey(contractStore(manager).byIds, (contract) => contract.id as string),
)

export const contractsOfCustomer = perRequest(({ manager }) =>
  loadPages(contractStore(manager).pagesOfCustomers),
)

/** What a customer's contracts are worth a year, on the day of the request. */
export const revenueOfCustomer = perRequest((request) => {
  const today = instantOf(request).toISOString().slice(0, 10)
  return loadByKey(
    (ids: readonly string[]) => contractStore(request.manager).revenueOfCustomers(ids, today),
    ({ customerId }) => customerId,
  )
})
