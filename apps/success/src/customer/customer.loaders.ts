import { loadByKey, loadPages, perRequest } from '@customer-graph/subgraph'
import { customerStore } from './customer.store'

export const customerById = perRequest(({ manager }) =>
  loadByKey(customerStore(manager).byIds, (customer) => customer.id as string),
)

export const portfolioOfPerson = perRequest(({ manager }) => loadPages(customerStore(manager).portfoliosOf))
