import { loadByKey, perRequest } from '@customer-graph/subgraph'
import { supportSummaries } from './support-summary.store'

export const supportSummaryOfCustomer = perRequest(({ manager, now }) =>
  loadByKey(
    (ids: readonly string[]) => supportSummaries(manager, ids, now),
    ({ customerId }) => customerId,
  ),
)
