import { loadByKey, perRequest } from '@customer-graph/subgraph'
import { personStore } from './person.store'

export const personById = perRequest(({ manager }) =>
  loadByKey(personStore(manager).byIds, (person) => person.id as string),
)
