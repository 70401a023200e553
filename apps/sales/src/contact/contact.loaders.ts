import { loadByKey, loadPages, perRequest } from '@customer-graph/subgraph'
import { contactStore } from './contact.store'

export const contactById = perRequest(({ manager }) =>
  loadByKey(contactStore(manager).byIds, (contact) => contact.id as string),
)

export const contactsOfCustomer = perRequest(({ manager }) =>
  loadPages(contactStore(manager).pagesOfCustomers),
)
