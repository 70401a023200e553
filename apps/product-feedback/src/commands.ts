import { type Ports } from '@customer-graph/subgraph'
import { declineItem, planItem, shipItem, startItem } from './item/item.commands'
import { backPromise } from './promise/promise.commands'
import { captureFeedback } from './request/request.commands'

/** Everything that can be done in product-feedback. */
export const feedbackCommands = (ports: Ports) => ({
  captureFeedback: captureFeedback(ports),
  planItem: planItem(ports),
  startItem: startItem(ports),
  shipItem: shipItem(ports),
  declineItem: declineItem(ports),
  backPromise: backPromise(ports),
})

export type FeedbackCommands = ReturnType<typeof feedbackCommands>
