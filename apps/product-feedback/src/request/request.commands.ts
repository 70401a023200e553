import { feedbackCaptured } from '@customer-graph/contracts-product-feedback'
import {
  accept,
  type Conflict,
  conflict,
  type Decision,
  type InvalidInput,
  newId,
  type NotFound,
  notFound,
  refuse,
} from '@customer-graph/glossary'
import { type EntityManager } from 'typeorm'
import { type Acting, once } from '@customer-graph/subgraph'
import { customerStore } from '../customer/customer.store'
import { itemStore } from '../item/item.store'
import { type FeedbackRequest, type Intake } from './request'
import { capture } from './request.rules'
import { requestStore } from './request.store'

/** Takes in what a customer asks for. The same idempotency key answers as before; the same source and reference are refused. */
export const captureFeedback = (
  { transaction, clock, cause }: Acting,
  intake: Intake,
): Promise<Decision<FeedbackRequest, InvalidInput | NotFound | Conflict>> =>
  transaction(cause, async (tx) => {
    const requests = requestStore(tx.manager)
    return once<FeedbackRequest, InvalidInput | NotFound | Conflict>(tx, {
      ...{ mutation: 'captureFeedback', input: intake, caller: cause.actor },
      find: async (id) => (await requests.byIds([id]))[0] ?? null,
      work: async () => {
        const now = clock.now()
        const decision = capture(
          intake,
          { request: newId<'FeedbackRequest'>(), item: newId<'FeedbackItem'>() },
          now,
        )
        if (!decision.accepted) return decision
        const { request, newItem } = decision.value
        const items = itemStore(tx.manager)
        const item = newItem ?? (await items.byIds([request.itemId]))[0]
        if (!item) return refuse(notFound('item', request.itemId))
        const obstacle = await obstacleTo(tx.manager, request)
        if (obstacle) return refuse(obstacle)
        if (newItem) await items.insert(newItem)
        await requests.insert(request)
        const { id: requestId, quote: _stays, requestedAt: _said, ...facts } = request
        const about = { stream: request.customerId, customerId: request.customerId, time: now }
        tx.announce(feedbackCaptured, about, {
          ...facts,
          requestId,
          title: item.title,
          area: item.area,
          newItem: newItem !== null,
        })
        return accept(request)
      },
    })
  })

async function obstacleTo(
  manager: EntityManager,
  { customerId, source, sourceRef }: FeedbackRequest,
): Promise<NotFound | Conflict | null> {
  if (!(await customerStore(manager).knows(customerId))) return notFound('customer', customerId)
  const same = await requestStore(manager).bySource(source, sourceRef)
  return same && conflict(`"${sourceRef}" of ${source} was taken in already.`, same.id)
}
