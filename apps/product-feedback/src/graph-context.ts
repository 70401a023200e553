import { type GraphContext, loadByKey, loadGroups, loadPages } from '@customer-graph/subgraph'
import { type EntityManager } from 'typeorm'
import { type FeedbackCommands } from './commands'
import { itemStore } from './item/item.store'
import { promiseStore } from './promise/promise.store'
import { requestStore } from './request/request.store'

/** What resolvers of product-feedback are handed. */
export interface FeedbackContext extends GraphContext {
  readonly commands: FeedbackCommands
  /** For lists at the root, which need no batching. */
  readonly manager: EntityManager
  /** For everything that hangs on something else: asked together, fetched in one statement. */
  readonly loaders: ReturnType<typeof feedbackLoaders>
}

/** Loaders of one request. */
export const feedbackLoaders = (manager: EntityManager) => ({
  item: loadByKey(itemStore(manager).byIds, (item) => item.id as string),
  request: loadByKey(requestStore(manager).byIds, (request) => request.id as string),
  customerCount: loadByKey(itemStore(manager).customerCounts, (counted) => counted.itemId),
  backing: loadByKey(promiseStore(manager).backings, (backing) => backing.promiseId),
  promisesOfItem: loadGroups(promiseStore(manager).onItems, (backing) => backing.itemId),
  requestsOfCustomer: loadPages(requestStore(manager).pagesOfCustomers),
  requestsOfItem: loadPages(requestStore(manager).pagesOfItems),
})
