import { type Cause } from '@customer-graph/events'
import { readTraceparent, writeTraceparent } from '@customer-graph/tracing'
import { type Caller } from './caller'
import { type Log } from './log'

/** What every resolver is handed; a service adds its own loaders and commands to it. */
export interface GraphContext {
  readonly caller: Caller
  /** Why whatever happens now happens: hand it to the transaction of a command. */
  readonly cause: Cause
  readonly log: Log
}

/** The context of one request. `traceparent` is the W3C header, ignored when malformed. */
export function graphContext(caller: Caller, traceparent: unknown, log: Log): GraphContext {
  const place = readTraceparent(traceparent)
  const cause: Cause = {
    actor: caller.subject,
    correlationId: caller.requestId,
    causationId: null,
    traceparent: place && writeTraceparent(place),
  }
  return { caller, cause, log }
}
