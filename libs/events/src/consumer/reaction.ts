import { type EventContract } from '@customer-graph/glossary'
import { type EntityManager } from 'typeorm'
import { type EventEnvelope } from '../envelope/event-envelope'
import { type Tx } from '../outbox/transaction'

/** What a department does when it hears of an event, in one transaction with the record that it was heard. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a list of reactions holds reactions to different data
export interface Reaction<Data = any> {
  readonly on: EventContract<Data>
  react(event: EventEnvelope<Data>, tx: Tx): Promise<void>
}

/** Reads as `when(dealWon, async (event, tx) => …)`. What `react` announces is caused by the event. */
export const when = <Data>(on: EventContract<Data>, react: Reaction<Data>['react']): Reaction<Data> => ({
  on,
  react,
})

/** One open transaction of a projection over a batch of events. */
export interface ProjectionTx {
  readonly manager: EntityManager
  /** The same transaction, for announcing what `event` caused. */
  after(event: EventEnvelope): Tx
}

/** Writes down a batch of events, in order; runs in one transaction with the record that they were heard. */
export type Project = (events: readonly EventEnvelope[], tx: ProjectionTx) => Promise<void>
