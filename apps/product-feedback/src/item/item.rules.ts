import { accept, type Decision, refuse, type WrongState, wrongState } from '@customer-graph/glossary'
import { evolve, type FeedbackItem, type ItemEvent, type ItemStatus } from './item'

/** How far an item can go from where it is. Work that proves too much can still be declined; what is shipped is shipped. */
export const statusesAfter: Readonly<Record<ItemStatus, readonly ItemStatus[]>> = {
  new: ['planned', 'declined'],
  planned: ['planned', 'in-progress', 'declined'],
  'in-progress': ['shipped', 'declined'],
  shipped: [],
  declined: ['planned'],
}

type Decided = Decision<ItemEvent[], WrongState>

/** Planning again moves the target date; a declined item that is planned after all loses its reason. */
export const plan = (item: FeedbackItem, targetOn: string | null, at: Date): Decided =>
  decide(item, { what: 'planned', at, targetOn })

export const start = (item: FeedbackItem, at: Date): Decided => decide(item, { what: 'started', at })

export const ship = (item: FeedbackItem, at: Date): Decided => decide(item, { what: 'shipped', at })

/** Needs a reason that can be told to those who asked. */
export const decline = (item: FeedbackItem, reason: string, at: Date): Decided =>
  decide(item, { what: 'declined', at, reason })

/** An event may happen where what it makes of the item can follow from what the item is. */
function decide(item: FeedbackItem, event: ItemEvent): Decided {
  const { status } = evolve(item, event)
  const possible = statusesAfter[item.status]
  if (possible.includes(status)) return accept([event])
  const next = possible.length ? `it can become ${possible.join(' or ')}` : 'that is final'
  return refuse(wrongState(item.status, `An item that is ${item.status} cannot become ${status}; ${next}.`))
}
