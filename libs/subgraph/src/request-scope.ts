import { AsyncLocalStorage } from 'node:async_hooks'

/** What is known of a request wherever it is handled; log lines carry its id. */
export interface RequestScope {
  readonly requestId: string
  /** When it must be answered, on the clock of `performance.now()`. */
  readonly deadline?: number
}

/** Carries the request through everything it causes, so that log lines need not be handed its id. */
export const requestScope = new AsyncLocalStorage<RequestScope>()
