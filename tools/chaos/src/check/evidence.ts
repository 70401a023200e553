import { type Fault, type Phase } from '../faults/chronicle'
import { type Entry } from '../load/start-driver'
import { type Ending } from '../rig/member'

/** An event as a topic holds it, in the order of its partition. */
export interface Published {
  readonly id: string
  readonly stream: string
  readonly sequence: number
  readonly command: number
  readonly index: number
}

/** An effect as a consumer wrote it down; those of a stream are in the order in which they were applied. */
export interface Applied extends Published {
  readonly attempt: number
  readonly process: string
  /** By the database's clock, milliseconds since 1970. */
  readonly at: number
}

export interface OutboxSample {
  readonly at: number
  readonly rows: number
  readonly bytes: number
}

/** The consumer group that never fails, and the one that fails at poison. */
export const groups = ['steady', 'failing'] as const
export type Group = (typeof groups)[number]

/** Everything that is known when a run is over, from the ledger, the databases and the topic. */
export interface Evidence {
  readonly ledger: readonly Entry[]
  /** When each command that is in the writers' database was written, by the database's clock. */
  readonly written: ReadonlyMap<number, number>
  readonly published: readonly Published[]
  readonly effects: Readonly<Record<Group, readonly Applied[]>>
  readonly faults: readonly Fault[]
  readonly phases: readonly Phase[]
  readonly outbox: readonly OutboxSample[]
  /** Rows in the outbox at rest. */
  readonly left: number
  /** Parked events of each group: before anything was redriven, and at the end. */
  readonly parked: Readonly<Record<Group, { readonly before: number; readonly after: number }>>
  readonly crashes: readonly string[]
  readonly endings: readonly Ending[]
  readonly endedAt: number
}
