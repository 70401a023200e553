import { loadByKey, perRequest } from '@customer-graph/subgraph'
import { definitionStore } from './definition.store'

export const definitionById = perRequest(({ manager }) =>
  loadByKey(definitionStore(manager).byIds, (definition) => definition.id as string),
)
