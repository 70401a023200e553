import { loadByKey, perRequest } from '@customer-graph/subgraph'
import { sellerStore } from './seller.store'

export const sellerById = perRequest(({ manager }) =>
  loadByKey(sellerStore(manager).byIds, (seller) => seller.id as string),
)
