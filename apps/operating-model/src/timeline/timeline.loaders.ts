import { loadPages, perRequest } from '@customer-graph/subgraph'
import { type TimelineFilter, timelineStore } from './timeline.store'

export const timelineOfCustomer = perRequest(({ manager }) =>
  loadPages((ids, page, filter?: TimelineFilter) =>
    timelineStore(manager).pagesOfCustomers(ids, page, filter!),
  ),
)
