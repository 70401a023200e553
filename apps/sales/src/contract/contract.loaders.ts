import { loadByKey, loadPages, perRequest } from '@customer-graph/subgraph'
import { contractStore } from './contract.store'

export const contractById = perRequest(({ manager }) =>
  loadByKey(contractStore(manager).byIds, (contract) => contract.id as string),
)

export const contractsOfCustomer = perRequest(({ manager }) =>
  loadPages(contractStore(manager).pagesOfCustomers),
)

/** What a customer's contracts are worth a year, on the day of the request. */
export const revenueOfCustomer = perRequest(({ manager, now }) => {
  const today = now.toISOString().slice(0, 10)
  return loadByKey(
    (ids: readonly string[]) => contractStore(manager).revenueOfCustomers(ids, today),
    ({ customerId }) => customerId,
  )
})
