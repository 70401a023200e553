import { type CustomerId, type Id } from '@customer-graph/glossary'
import { type ItemId } from '../item/item'

export type PromiseId = Id<'Promise'>

/** A promise that sales made: our own copy, with the item that keeps it. */
export interface KnownPromise {
  readonly id: PromiseId
  readonly customerId: CustomerId
  /** Null while nothing backs it. */
  readonly itemId: ItemId | null
  /** Whether sales says that it came to its end. */
  readonly settled: boolean
}
