import { loadGroups, perRequest } from '@customer-graph/subgraph'
import { verdictStore } from './verdict.store'

export const verdictsOfCustomer = perRequest(({ manager }) =>
  loadGroups(verdictStore(manager).ofCustomers, (verdict) => verdict.customerId),
)
