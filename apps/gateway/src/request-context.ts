import { type Caller } from '@customer-graph/subgraph'

/** What one request of a client carries to every fetch it causes. */
export interface RequestContext {
  readonly caller: Caller
  /** The W3C trace header, passed on as it came. */
  readonly traceparent: string | null
  /** Aborts when the client leaves or the request's time is over. */
  readonly signal: AbortSignal
}
