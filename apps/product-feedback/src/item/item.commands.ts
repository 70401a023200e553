import {
  type Decision,
  type InvalidInput,
  type NotFound,
  notFound,
  refuse,
  type WrongState,
} from '@customer-graph/glossary'
import { type Acting } from '@customer-graph/subgraph'
import { requestStore } from '../request/request.store'
import { type FeedbackItem, type ItemId } from './item'
import { announceItem } from './item.events'
import { decline, plan, ship, start } from './item.rules'
import { itemStore } from './item.store'

type Moved<Refused extends WrongState | InvalidInput> = Promise<Decision<FeedbackItem, NotFound | Refused>>

/** Moves an item as `decide` says, and tells the world together with the customers who asked. */
const moveItem = <Refused extends WrongState | InvalidInput>(
  { transaction, clock, cause }: Acting,
  id: ItemId,
  decide: (item: FeedbackItem, now: Date) => Decision<FeedbackItem, Refused>,
): Moved<Refused> =>
  transaction(cause, async (tx) => {
    const items = itemStore(tx.manager)
    const item = await items.lock(id)
    if (!item) return refuse(notFound('item', id))
    const now = clock.now()
    const decision = decide(item, now)
    if (!decision.accepted) return decision
    await items.update(decision.value)
    announceItem(tx, decision.value, await requestStore(tx.manager).customersAskingFor(id), now)
    return decision
  })

export const planItem = (acting: Acting, id: ItemId, targetOn: string | null) =>
  moveItem(acting, id, (item) => plan(item, targetOn))

export const startItem = (acting: Acting, id: ItemId) => moveItem(acting, id, start)

export const shipItem = (acting: Acting, id: ItemId) => moveItem(acting, id, ship)

export const declineItem = (acting: Acting, id: ItemId, reason: string) =>
  moveItem(acting, id, (item) => decline(item, reason))
