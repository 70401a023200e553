import {
  accept,
  type Decision,
  type InvalidInput,
  invalidInput,
  refuse,
  type WrongState,
  wrongState,
} from '@customer-graph/glossary'
import { type FeedbackItem } from '../item/item'
import { type KnownPromise } from './promise'

/** More promises than this on one item are a list nobody reads. */
const mostOnOneItem = 100

/** An item that will come can keep a promise that is open; another item may take its place later. */
export function back(
  promise: KnownPromise,
  item: FeedbackItem,
  backed: number,
): Decision<KnownPromise, WrongState | InvalidInput> {
  if (promise.settled)
    return refuse(wrongState('settled', 'The promise came to its end already; nothing has to keep it.'))
  if (item.status === 'declined')
    return refuse(
      wrongState('declined', 'A declined item keeps no promise; plan it first, or choose another one.'),
    )
  if (backed >= mostOnOneItem)
    return refuse(
      invalidInput([{ path: 'itemId', message: `An item keeps at most ${mostOnOneItem} promises.` }]),
    )
  return accept({ ...promise, itemId: item.id })
}
