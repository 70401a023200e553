import { loadByKey, perRequest } from '@customer-graph/subgraph'
import { commissionStore } from './commission.store'

export const commissionPlanOfSeller = perRequest(({ manager }) =>
  loadByKey(commissionStore(manager).plansOf, (plan) => plan.sellerId as string),
)
