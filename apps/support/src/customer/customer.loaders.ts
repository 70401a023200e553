import { instantOf, loadByKey, perRequest } from '@customer-graph/subgraph'
import { supportSummaries } from './support-summary.store'

export const supportSummaryOfCustomer = perRequest((request) =>
  loadByKey(
    (ids: readonly string[]) => supportSummaries(request.manager, ids, instantOf(request)),
    ({ customerId }) => customerId,
  ),
)
