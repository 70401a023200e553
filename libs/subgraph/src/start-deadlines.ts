import { type DeadlineHandler, startDeadlineWorker } from '@customer-graph/clocks'
import { type Platform } from './platform'

/** Fires a department's deadlines on the pool that its requests do not use; a department without any has no worker. */
export function startDeadlines(
  handlers: Readonly<Record<string, DeadlineHandler>>,
  { config, backgroundTransaction, log }: Platform,
): { stop(): Promise<void> } {
  if (Object.keys(handlers).length === 0) return { stop: async () => undefined }
  const connectionString = config.databaseUrl
  return startDeadlineWorker({ connectionString, transaction: backgroundTransaction, handlers, log })
}
