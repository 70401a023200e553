import { type Clock } from '@customer-graph/glossary'
import { type Transaction } from '@customer-graph/events'
import { type EntityManager } from 'typeorm'
import { type GraphContext } from '../context'
import { type Acting } from './acting'
import { forgetLoaded, perRequest } from './per-request'

/** What every resolver of every department is handed. */
export interface DepartmentContext extends GraphContext, Acting {
  /** For lists at the root, which need no batching; what hangs on something else is loaded by a `perRequest` loader. */
  readonly manager: EntityManager
  /** The instant for which everything is answered until the next command, so that the parts of an answer agree. */
  readonly now: Date
}

/** What a department lends to each request. */
interface Lent {
  readonly manager: EntityManager
  readonly transaction: Transaction
  readonly clock: Clock
}

const instant = perRequest(({ clock }) => clock.now())

/** The context of one request. Each of its transactions, whether it was accepted, refused or failed, ends what was loaded. */
export function departmentContext(
  request: GraphContext,
  { manager, transaction, clock }: Lent,
): DepartmentContext {
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
