import {
  itemDeclined,
  itemPlanned,
  itemShipped,
  itemStarted,
} from '@customer-graph/contracts-product-feedback'
import { type Tx } from '@customer-graph/events'
import { type DataOf } from '@customer-graph/glossary'
import { requestStore } from '../request/request.store'
import { evolve, type FeedbackItem, type ItemEvent } from './item'
import { itemStore } from './item.store'

/** What every event of an item tells. */
type Facts = DataOf<typeof itemStarted>

/**
 * Writes down what happened to an item and tells it, with the customers who asked. An item belongs to no single customer, so
 * it is its own stream. Answers what the events made of it.
 */
export async function record(
  tx: Tx,
  item: FeedbackItem,
  events: readonly ItemEvent[],
): Promise<FeedbackItem> {
  const after = events.reduce(evolve, item)
  await itemStore(tx.manager).update(after)
  const customerIds = await requestStore(tx.manager).customersAskingFor(item.id)
  const facts = { itemId: item.id, title: item.title, customerIds }
  for (const event of events) announce(tx, facts, event)
  return after
}

function announce(tx: Tx, facts: Facts, event: ItemEvent): void {
  const about = { stream: facts.itemId, customerId: null, time: event.at }
  switch (event.what) {
    case 'planned':
      return tx.announce(itemPlanned, about, { ...facts, targetOn: event.targetOn })
    case 'started':
      return tx.announce(itemStarted, about, facts)
    case 'shipped':
      return tx.announce(itemShipped, about, { ...facts, shippedAt: event.at.toISOString() })
    case 'declined':
      return tx.announce(itemDeclined, about, { ...facts, reason: event.reason })
  }
}
