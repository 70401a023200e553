import { newId } from '@customer-graph/glossary'
import { type Platform } from '../platform'
import { type Feature } from './feature'

/** Runs what the features do once at a start, one after another. Rejects with the first that fails. */
export async function runStarts(
  features: readonly Feature[],
  { transaction, clock, log }: Pick<Platform, 'transaction' | 'clock' | 'log'>,
): Promise<void> {
  for (const { onStart } of features) {
    const cause = { actor: null, correlationId: newId(), causationId: null, traceparent: null }
    await onStart?.({ transaction, clock, cause, log })
  }
}
