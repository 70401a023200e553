import { percentile } from '@customer-graph/glossary'

/** What the clients of a process were told since it was last asked. */
export interface Told {
  /** Of each push, from the commit to its receipt, in ms. */
  readonly afterMs: readonly number[]
  /** Pushes of an event that the same client had been told of before. */
  readonly repeated: number
  readonly leftOut: number
  /** The first few messages of errors that were pushed, and of subscriptions that ended. */
  readonly errors: readonly string[]
}

export interface ToldInAll {
  readonly p50: number
  readonly p99: number
  readonly most: number
  readonly pushes: number
  readonly repeated: number
  readonly leftOut: number
  /** What was neither told nor counted as left out. */
  readonly lost: number
  readonly errors: readonly string[]
}

/** What all processes were told together, of the changes that were due to their clients. */
export function inAll(told: readonly Told[], due: number): ToldInAll {
  const afterMs = told.flatMap((each) => each.afterMs)
  const sum = (what: 'repeated' | 'leftOut') => told.reduce((total, each) => total + each[what], 0)
  const [repeated, leftOut] = [sum('repeated'), sum('leftOut')]
  const at = (share: number) => percentile(afterMs, share) ?? NaN
  return {
    p50: at(0.5),
    p99: at(0.99),
    most: at(1),
    pushes: afterMs.length,
    repeated,
    leftOut,
    lost: due - (afterMs.length - repeated) - leftOut,
    errors: told.flatMap(({ errors }) => errors),
  }
}
