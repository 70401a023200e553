import { promiseBacked } from '@customer-graph/contracts-product-feedback'
import {
  type Decision,
  type InvalidInput,
  type NotFound,
  notFound,
  refuse,
  type WrongState,
} from '@customer-graph/glossary'
import { type Acting } from '@customer-graph/subgraph'
import { type ItemId } from '../item/item'
import { itemStore } from '../item/item.store'
import { type KnownPromise, type PromiseId } from './promise'
import { back } from './promise.rules'
import { promiseStore } from './promise.store'

/** Puts an item behind a promise; doing so again with the same item changes nothing. */
export const backPromise = (
  { transaction, clock, cause }: Acting,
  promiseId: PromiseId,
  itemId: ItemId,
): Promise<Decision<KnownPromise, NotFound | WrongState | InvalidInput>> =>
  transaction(cause, async (tx) => {
    const promises = promiseStore(tx.manager)
    const promise = await promises.lock(promiseId)
    if (!promise) return refuse(notFound('promise', promiseId))
    const [item] = await itemStore(tx.manager).byIds([itemId])
    if (!item) return refuse(notFound('item', itemId))
    if (promise.itemId === itemId) return { accepted: true, value: promise }
    const decision = back(promise, item, await promises.countOn(itemId))
    if (!decision.accepted) return decision
    await promises.save(decision.value)
    const { customerId } = promise
    tx.announce(
      promiseBacked,
      { stream: customerId, customerId, time: clock.now() },
      { promiseId, itemId, customerId },
    )
    return decision
  })
