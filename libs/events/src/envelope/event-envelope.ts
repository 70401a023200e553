import { type Department } from '@customer-graph/glossary'

/** One event as its producer announced it and as every consumer receives it. */
export interface EventEnvelope<Data = unknown> {
  /** UUIDv7, the same at every delivery: consumers recognise a repeat by it. */
  readonly id: string
  /** `<department>.<noun>-<past participle>.v<major>`. */
  readonly type: string
  readonly source: Department
  /** When it happened, which is not when it was published. */
  readonly time: Date
  /** What it is ordered with: the customer's id where there is one, else the aggregate's own id. */
  readonly stream: string
  /** 1, 2, 3 … without a gap within (source, stream). */
  readonly sequence: number
  readonly customerId: string | null
  /** The person who acted; null when the system acted, then `causationId` says why. */
  readonly actor: string | null
  readonly correlationId: string
  /** The event that caused this one, or null when a person or a clock did. */
  readonly causationId: string | null
  /** W3C trace context. */
  readonly traceparent: string | null
  /** True for an imported fact: it keeps its original time and starts no clock. */
  readonly history: boolean
  readonly data: Data
}

/** Why a transaction happens; every event it announces carries this on. */
export interface Cause {
  readonly actor: string | null
  readonly correlationId: string
  readonly causationId: string | null
  readonly traceparent: string | null
  readonly history?: boolean
}

/** The same cause for facts that are imported: whoever brings them in did not do them, so they have no actor. */
export const asHistory = (cause: Cause): Cause => ({ ...cause, actor: null, history: true })
