import {
  accept,
  type Decision,
  type NotFound,
  notFound,
  refuse,
  type WrongState,
} from '@customer-graph/glossary'
import { type Acting } from '@customer-graph/subgraph'
import { type FeedbackItem, type ItemEvent, type ItemId } from './item'
import { record } from './item.record'
import { decline, plan, ship, start } from './item.rules'
import { itemStore } from './item.store'

/** Lets `decide` decide what happens to an item, and writes that down. */
const changeItem = (
  { transaction, clock, cause }: Acting,
  id: ItemId,
  decide: (item: FeedbackItem, now: Date) => Decision<ItemEvent[], WrongState>,
): Promise<Decision<FeedbackItem, NotFound | WrongState>> =>
  transaction(cause, async (tx) => {
    const item = await itemStore(tx.manager).lock(id)
    if (!item) return refuse(notFound('item', id))
    const decision = decide(item, clock.now())
    return decision.accepted ? accept(await record(tx, item, decision.value)) : decision
  })

export const planItem = (acting: Acting, id: ItemId, targetOn: string | null) =>
  changeItem(acting, id, (item, now) => plan(item, targetOn, now))

export const startItem = (acting: Acting, id: ItemId) => changeItem(acting, id, start)

export const shipItem = (acting: Acting, id: ItemId) => changeItem(acting, id, ship)

export const declineItem = (acting: Acting, id: ItemId, reason: string) =>
  changeItem(acting, id, (item, now) => decline(item, reason, now))
