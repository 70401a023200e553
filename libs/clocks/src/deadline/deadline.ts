import { type Tx } from '@customer-graph/events'

/** Something that is to happen at an instant, also when every process was restarted meanwhile. */
export interface Deadline<Payload = unknown> {
  readonly id: string
  /** Names its handler, e.g. `handoff-unclaimed`. */
  readonly kind: string
  /** Whom it is about; deadlines are cancelled by kind and subject. */
  readonly subject: string
  readonly dueAt: Date
  /** When it was taken up, by the database's clock; never before `dueAt`. */
  readonly firedAt: Date
  /** Times that its handler has failed before. */
  readonly attempts: number
  readonly payload: Payload
}

/**
 * The effect of a deadline. It commits together with the mark that the deadline has fired, so it takes place once.
 * It must look at its subject's state before it acts: a command may have overtaken the deadline at the last moment.
 * What it throws rolls everything back and is tried again.
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- each kind has a payload that only its scheduler and handler know
export type DeadlineHandler = (deadline: Deadline<any>, tx: Tx) => Promise<void>
