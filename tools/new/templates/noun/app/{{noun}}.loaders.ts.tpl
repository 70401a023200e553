import { loadByKey, loadPages, perRequest } from '@customer-graph/subgraph'
import { {{noun.camel}}Store } from './{{noun}}.store'

export const {{noun.camel}}ById = perRequest(({ manager }) =>
  loadByKey({{noun.camel}}Store(manager).byIds, ({ id }) => id as string),
)

export const {{nouns.camel}}OfCustomer = perRequest(({ manager }) =>
  loadPages({{noun.camel}}Store(manager).pagesOfCustomers),
)
