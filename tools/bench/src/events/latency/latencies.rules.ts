import { percentile } from '@customer-graph/glossary'
import { type Effects, type Written } from './messages'

export interface Latencies {
  /** From the planned time of a write to its effect in the other service, in ms. */
  readonly planned: { readonly p50: number; readonly p99: number; readonly most: number }
  /** From the commit of a write to its effect. */
  readonly committed: { readonly p50: number; readonly p99: number }
  /** Writes that failed, events that never took effect, effects too many. */
  readonly failed: number
  readonly lost: number
  readonly repeated: number
}

/** Latencies of a load whose first event is number `from`, leaving out the first `skip` events. */
export function latenciesOf(
  written: Written,
  effects: Effects,
  { from, skip }: { from: number; skip: number },
): Latencies {
  const effectAt = new Map<number, number>()
  let repeated = 0
  for (const [n, at] of effects) {
    if (effectAt.has(n)) repeated += 1
    else effectAt.set(n, at)
  }
  const ends = written.committed.map((committed, n) => ({
    planned: written.planned[n] ?? NaN,
    committed,
    effect: effectAt.get(from + n),
  }))
  const done = ends.slice(skip).filter(({ committed, effect }) => committed !== null && effect !== undefined)
  const sincePlanned = done.map(({ planned, effect }) => (effect ?? NaN) - planned)
  const sinceCommit = done.map(({ committed, effect }) => (effect ?? NaN) - (committed ?? NaN))
  const at = (values: readonly number[], share: number) => percentile(values, share) ?? NaN
  return {
    planned: { p50: at(sincePlanned, 0.5), p99: at(sincePlanned, 0.99), most: at(sincePlanned, 1) },
    committed: { p50: at(sinceCommit, 0.5), p99: at(sinceCommit, 0.99) },
    failed: ends.filter(({ committed }) => committed === null).length,
    lost: ends.filter(({ committed, effect }) => committed !== null && effect === undefined).length,
    repeated,
  }
}
