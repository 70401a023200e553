import { type Cause, type Transaction } from '@customer-graph/events'
import { type Clock } from '@customer-graph/glossary'

/**
 * Who acts, when, and in which transaction: the first argument of every command. Every resolver's context is one, so a
 * resolver hands its context on; what acts without a request (a start, a test) makes one.
 */
export interface Acting {
  /** One transaction for the change and its events. */
  readonly transaction: Transaction
  readonly clock: Clock
  /** Why whatever happens now happens. */
  readonly cause: Cause
}
