import { type Department } from '@customer-graph/glossary'
import { inSpan } from '@customer-graph/tracing'
import { type DataSource, type EntityManager } from 'typeorm'
import { type Cause } from '../envelope/event-envelope'
import { announceEvent, type Announced } from './announce-event'
import { againAfterLostRace } from './lost-race'
import { type Transaction, type Tx } from './transaction'
import { writeOutbox } from './write-outbox'

export interface TransactionOptions {
  readonly dataSource: DataSource
  readonly department: Department
  /** Called after a commit that stored events; wake the relay here. */
  readonly onCommitted?: (() => void) | undefined
}

/** One open transaction in which several causes may announce. */
export interface OpenTransaction {
  readonly manager: EntityManager
  as(cause: Cause): Tx
  /** How many events were announced so far. */
  announcements(): number
}

/**
 * The one way a department changes its data: `transaction(cause, async (tx) => …)`.
 * The events announced on `tx` are stored with the changes just before the commit, and `onCommitted` is called after it.
 * Rejects with what `work` threw, or with the database's error; then nothing was stored and nothing will be published.
 * When another transaction was first (a unique value is taken, a deadlock), `work` is rolled back and runs again: two calls
 * with one idempotency key at the same moment get one answer. So `work` must have no effect but on `tx`.
 */
export const createTransaction =
  (options: TransactionOptions): Transaction =>
  (cause, work) =>
    inSpan('transaction', cause.traceparent, {}, (traceparent) =>
      againAfterLostRace(() =>
        runWithOutbox(options, async (open) => {
          const result = await work(open.as({ ...cause, traceparent }))
          if (open.announcements() === 0) await open.manager.query('SELECT 1')
          return result
        }),
      ),
    )

/**
 * Like {@link createTransaction} for work that acts on behalf of several causes at once. It must end with a statement:
 * PostgreSQL answers COMMIT without an error after a failed statement whose error was swallowed, and rolls back. A last
 * statement makes that a rejection instead of a success that stored nothing.
 */
export async function runWithOutbox<T>(
  options: TransactionOptions,
  work: (open: OpenTransaction) => Promise<T>,
): Promise<T> {
  const announced: Announced[] = []
  let closed = false
  const result = await options.dataSource.transaction(async (manager) => {
    const as = (cause: Cause): Tx => ({
      manager,
      cause,
      announce: (contract, about, data) => {
        if (closed)
          throw new Error(
            `${contract.type} was announced after its transaction had ended: await the work that announces it.`,
          )
        announced.push(announceEvent(options.department, cause, contract, about, data))
      },
    })
    try {
      const result = await work({ manager, as, announcements: () => announced.length })
      closed = true
      if (announced.length > 0) await writeOutbox(manager, announced)
      return result
    } finally {
      closed = true
    }
  })
  if (announced.length > 0) options.onCommitted?.()
  return result
}
