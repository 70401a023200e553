import { AsyncLocalStorage } from 'node:async_hooks'

/** What every log line written while a request is handled says about it. */
export interface RequestScope {
  readonly requestId: string
}

/** Carries the request through everything it causes, so that log lines need not be handed its id. */
export const requestScope = new AsyncLocalStorage<RequestScope>()
