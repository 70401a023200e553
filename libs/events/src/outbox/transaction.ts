import { type EventContract } from '@customer-graph/glossary'
import { type EntityManager } from 'typeorm'
import { type Cause } from '../envelope/event-envelope'

/** What an event is about: `stream` orders it, `time` is when it happened. */
export interface About {
  readonly stream: string
  readonly customerId: string | null
  readonly time: Date
}

/** One open database transaction of a department, and the events that become true with it. */
export interface Tx {
  readonly manager: EntityManager
  readonly cause: Cause
  /**
   * Announces an event that is published if, and only if, the transaction commits.
   * The data is checked against the contract at once; the event is numbered and written just before the commit.
   * @throws when the data breaks the contract, when the contract belongs to another department, when `stream` is
   * empty or unreadable, and {@link OversizedEventError} above 512 KiB. The transaction should then roll back.
   */
  announce<Data>(contract: EventContract<Data>, about: About, data: Data): void
}

/** Runs `work` in one transaction: its changes and its events commit together or not at all. */
export type Transaction = <T>(cause: Cause, work: (tx: Tx) => Promise<T>) => Promise<T>
