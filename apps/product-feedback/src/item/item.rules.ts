import { accept, type Decision, refuse, type WrongState, wrongState } from '@customer-graph/glossary'
import { type FeedbackItem, type ItemStatus } from './item'

/** How far an item can go from where it is. Work that proves too much can still be declined; what is shipped is shipped. */
export const statusesAfter: Readonly<Record<ItemStatus, readonly ItemStatus[]>> = {
  new: ['planned', 'declined'],
  planned: ['planned', 'in-progress', 'declined'],
  'in-progress': ['shipped', 'declined'],
  shipped: [],
  declined: ['planned'],
}

/** Planning again moves the target date; a declined item that is planned after all loses its reason. */
export function plan(item: FeedbackItem, targetOn: string | null): Decision<FeedbackItem, WrongState> {
  return to('planned', item, ({ id, title, area }) => ({ id, title, area, targetOn, status: 'planned' }))
}

export function start(item: FeedbackItem): Decision<FeedbackItem, WrongState> {
  return to('in-progress', item, (kept) => ({ ...kept, status: 'in-progress' }))
}

export function ship(item: FeedbackItem, now: Date): Decision<FeedbackItem, WrongState> {
  return to('shipped', item, (kept) => ({ ...kept, status: 'shipped', shippedAt: now }))
}

/** Needs a reason that can be told to those who asked. */
export function decline(item: FeedbackItem, reason: string): Decision<FeedbackItem, WrongState> {
  return to('declined', item, (kept) => ({ ...kept, status: 'declined', declineReason: reason }))
}

function to(
  status: ItemStatus,
  item: FeedbackItem,
  changed: (kept: FeedbackItem) => FeedbackItem,
): Decision<FeedbackItem, WrongState> {
  const possible = statusesAfter[item.status]
  if (possible.includes(status)) return accept(changed(item))
  const next = possible.length ? `it can become ${possible.join(' or ')}` : 'that is final'
  return refuse(wrongState(item.status, `An item that is ${item.status} cannot become ${status}; ${next}.`))
}
