import {
  itemDeclined,
  itemPlanned,
  itemShipped,
  itemStarted,
} from '@customer-graph/contracts-product-feedback'
import { type Tx } from '@customer-graph/events'
import { type FeedbackItem } from './item'

/** Announces where an item has come to. An item belongs to no single customer, so it is its own stream. */
export function announceItem(tx: Tx, item: FeedbackItem, customerIds: readonly string[], at: Date): void {
  const about = { stream: item.id, customerId: null, time: at }
  const facts = { itemId: item.id, title: item.title, customerIds: [...customerIds] }
  switch (item.status) {
    case 'planned':
      return tx.announce(itemPlanned, about, { ...facts, targetOn: item.targetOn })
    case 'in-progress':
      return tx.announce(itemStarted, about, facts)
    case 'shipped':
      return tx.announce(itemShipped, about, { ...facts, shippedAt: item.shippedAt.toISOString() })
    case 'declined':
      return tx.announce(itemDeclined, about, { ...facts, reason: item.declineReason })
    case 'new':
      return
  }
}
