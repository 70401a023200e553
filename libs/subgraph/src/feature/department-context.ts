import { type EntityManager } from 'typeorm'
import { type GraphContext } from '../context'
import { type Platform } from '../platform'
import { type Acting } from './acting'

/** What every resolver of every department is handed. */
export interface DepartmentContext extends GraphContext, Acting {
  /** For lists at the root, which need no batching; what hangs on something else is loaded by a `perRequest` loader. */
  readonly manager: EntityManager
  /** What `perRequest` has made. A part of the context, because the server hands resolvers a copy of it. */
  readonly loaded: Map<unknown, unknown>
}

/**
 * Makes the contexts of requests. Each transaction of a request, whether it was accepted, refused or failed, ends what the
 * request had loaded.
 */
export const contextsOf =
  ({ database: { manager }, transaction, clock }: Pick<Platform, 'database' | 'transaction' | 'clock'>) =>
  (request: GraphContext): DepartmentContext => {
    const loaded = new Map<unknown, unknown>()
    return {
      ...request,
      manager,
      clock,
      loaded,
      transaction: (cause, work) => transaction(cause, work).finally(() => loaded.clear()),
    }
  }
