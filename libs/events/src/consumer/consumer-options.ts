import { type Department } from '@customer-graph/glossary'
import { type DataSource } from 'typeorm'
import { type EventBus } from '../bus/event-bus'
import { type Log } from '../log'
import { type Project, type Reaction } from './reaction'

interface Common {
  /** Names the consumer for ever: its inbox, positions, parked events and offsets hang on it. */
  readonly group: string
  /** Whose database it writes to and in whose name it announces. */
  readonly department: Department
  readonly dataSource: DataSource
  readonly bus: EventBus
  readonly log: Log
  /** Called after a transaction that announced something; wake the relay here. */
  readonly onCommitted?: () => void
  /** The most events in one transaction; 200 unless told. */
  readonly batchSize?: number
  /**
   * How long to wait before each further attempt at a failing event, in ms; [5, 25] unless told, because other streams wait
   * as well meanwhile. Then it is parked.
   */
  readonly retryDelaysMs?: readonly number[]
  /**
   * How long to wait before each attempt at a parked stream that nobody asked for, in ms; 1 s, 5 s, 30 s, 2 min unless told.
   * They help an event that came before what it depends on, from another department. After the last a person has to ask.
   */
  readonly laterRetriesMs?: readonly number[]
  /** How often requests to redrive parked events are looked for, in ms; 1000 unless told. */
  readonly redrivePollMs?: number
  /**
   * True when only events of handled types are handed over: numbers that did not come are none of its business then, and no
   * gap is noted. A repeat is recognised all the same.
   */
  readonly sparse?: boolean
  /** How `retryDelaysMs` are waited; by a timer unless told. */
  readonly pause?: (ms: number) => Promise<unknown>
}

/** Reacts to the events of some contracts; topics follow from them. */
export interface ReactingConsumer extends Common {
  readonly reactions: readonly Reaction[]
}

/** Receives all events of some topics, in batches. */
export interface ProjectingConsumer extends Common {
  readonly topics: readonly string[]
  readonly project: Project
}

export type ConsumerOptions = ReactingConsumer | ProjectingConsumer

export interface Consumer {
  pause(): void
  resume(): void
  /** Finishes the batch in hand and leaves. */
  stop(): Promise<void>
  /** Per topic, how many records wait. */
  lag(): Promise<Record<string, number>>
  readonly counts: ConsumerCounts
}

/** What became of the records since the start of this process. */
export interface ConsumerCounts {
  applied: number
  /** Delivered again and recognised. */
  repeated: number
  /** Types this consumer does not handle. */
  unhandled: number
  parked: number
  redriven: number
  /** Sequences that were passed over because a later one came first. */
  gaps: number
  /** Events that had taken effect here and are no more, because their department was put back to an earlier state. */
  undone: number
}
