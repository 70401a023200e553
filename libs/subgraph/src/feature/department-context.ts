import { type EntityManager } from 'typeorm'
import { type GraphContext } from '../context'
import { type Platform } from '../platform'
import { type Acting } from './acting'
import { forgetLoaded, perRequest } from './per-request'

/** What every resolver of every department is handed. */
export interface DepartmentContext extends GraphContext, Acting {
  /** For lists at the root, which need no batching; what hangs on something else is loaded by a `perRequest` loader. */
  readonly manager: EntityManager
  /** The instant for which everything is answered until the next command, so that the parts of an answer agree. */
  readonly now: Date
}

const instant = perRequest(({ clock }) => clock.now())

/**
 * Makes the contexts of requests. Each transaction of a request, whether it was accepted, refused or failed, ends what the
 * request had loaded.
 */
export const contextsOf =
  ({ database: { manager }, transaction, clock }: Pick<Platform, 'database' | 'transaction' | 'clock'>) =>
  (request: GraphContext): DepartmentContext => {
    const context: DepartmentContext = {
      ...request,
      manager,
      clock,
      get now() {
        return instant(context)
      },
      transaction: (cause, work) => transaction(cause, work).finally(() => forgetLoaded(context)),
    }
    return context
  }
