import { setTimeout as wait } from 'node:timers/promises'
import { FetchFailed } from './post'

/** How many retries a department may be sent, so that a failing one is not buried under them. */
export interface RetryBudget {
  /** Every fetch earns a part of a retry. */
  earn(): void
  /** Whether one more retry may be made; takes it when so. */
  spend(): boolean
}

const earnedPerFetch = 0.2
const maxSaved = 10

/** At most one retry for five fetches over time, and ten at once. */
export function retryBudget(): RetryBudget {
  let saved = maxSaved
  return {
    earn: () => void (saved = Math.min(maxSaved, saved + earnedPerFetch)),
    spend: () => saved >= 1 && ((saved -= 1), true),
  }
}

export interface RetryOptions {
  /** The most retries of one fetch. */
  readonly retries: number
  readonly budget: RetryBudget
  readonly signal: AbortSignal
  readonly retried: () => void
}

/** The first comes at once, for it is mostly a kept connection that a restart has closed; the others leave time to come back. */
const pauseMs = (at: number): number => (at === 0 ? 0 : 50 * 2 ** (at - 1))

/**
 * Tries again while the connection fails, and only then: an answer, a deadline or a client that left is final. Never to be
 * used for a mutation, which may have been carried out before its connection broke.
 */
export async function retrying<Answer>(
  attempt: () => Promise<Answer>,
  { retries, budget, signal, retried }: RetryOptions,
): Promise<Answer> {
  budget.earn()
  for (let at = 0; ; at++) {
    try {
      return await attempt()
    } catch (error) {
      const mayHelp = error instanceof FetchFailed && error.kind === 'unreachable'
      if (!mayHelp || at >= retries || signal.aborted || !budget.spend()) throw error
      retried()
      await wait(pauseMs(at), undefined, { signal }).catch(() => Promise.reject(error))
    }
  }
}
