import { type Transaction } from '@customer-graph/events'
import { type Clock } from '@customer-graph/glossary'

/** What a command works with: one transaction for the change and its events, and the time. */
export interface Ports {
  readonly transaction: Transaction
  readonly clock: Clock
}
