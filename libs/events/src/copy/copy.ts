import { type EventContract } from '@customer-graph/glossary'
import { type EntityManager } from 'typeorm'
import { type EventEnvelope } from '../envelope/event-envelope'
import { type Tx } from '../outbox/transaction'

/**
 * A department's own copy of others' facts, in a table of its own. It begins at the earliest event, whenever it is added: the
 * past is kept in silence, and what happens from its birth on may be reacted to.
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a list of copies holds copies of different data
export interface Copy<Data = any> {
  /** Names the copy for ever; its places, positions and parked events hang on it. */
  readonly table: string
  readonly contracts: readonly EventContract<Data>[]
  /** Writes one event down, in the order of its stream. It can neither announce nor start a clock. */
  readonly keep: (event: EventEnvelope<Data>, manager: EntityManager) => Promise<void>
  /** Called after `keep`, in its transaction, for what was published after the copy was born. */
  readonly react?: (event: EventEnvelope<Data>, tx: Tx) => Promise<void>
}

/** Reads as `copyOf([contractStarted, contractEnded], { table: 'contract', keep })`. */
export const copyOf = <Data>(
  contracts: readonly EventContract<Data>[],
  of: Omit<Copy<Data>, 'contracts'>,
): Copy<Data> => ({ contracts, ...of })
