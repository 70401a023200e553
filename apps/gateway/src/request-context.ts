import { type Caller, type RequestScope } from '@customer-graph/subgraph'

/** What one request of a client carries to every fetch it causes. */
export interface RequestContext {
  readonly caller: Caller
  /** Names the request in log lines; absent where nothing is to be logged. */
  readonly scope?: RequestScope
  /** The W3C trace context for what the request causes. */
  readonly traceparent: string | null
  /** When the request's time is over, on the clock of `performance.now()`. */
  readonly deadline: number
  /** Aborts when the client leaves or the request's time is over. */
  readonly signal: AbortSignal
}
