import { type Log, type Transaction } from '@customer-graph/events'
import { type DeadlineHandler } from './deadline'
import { startDeadlineWorker } from './deadline-worker'

/** Of a service's platform, what a deadline worker needs. */
interface Around {
  readonly config: { readonly databaseUrl: string }
  readonly backgroundTransaction: Transaction
  readonly log: Log
}

/** The deadline worker as one of a service's `workers`, on the pool that its requests do not use. */
export const deadlineWork = (
  { config, backgroundTransaction, log }: Around,
  handlers: Readonly<Record<string, DeadlineHandler>>,
) => ({
  name: 'deadline worker',
  start: async () =>
    startDeadlineWorker({
      connectionString: config.databaseUrl,
      transaction: backgroundTransaction,
      handlers,
      log,
    }),
})
