import { loadByKey, perRequest } from '@customer-graph/subgraph'
import { productStore } from './product.store'

export const productById = perRequest(({ manager }) =>
  loadByKey(productStore(manager).byIds, (product) => product.id as string),
)
