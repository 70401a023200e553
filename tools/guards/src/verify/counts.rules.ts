export interface Counts {
  passed: number
  failed: number
  skipped: number
}

export interface Outcome {
  name: string
  state: 'passed' | 'failed' | 'skipped'
  /** Why it failed or was skipped, when the output above does not say. */
  because?: string
  seconds: number
  /** Of the tests it ran; none for a check that is not a test run. */
  counts: Counts | undefined
  /** Its failed tests, each with the beginning of what it said. */
  failures?: readonly string[]
}

const none: Counts = { passed: 0, failed: 0, skipped: 0 }

export const add = (one: Counts, other: Counts): Counts => ({
  passed: one.passed + other.passed,
  failed: one.failed + other.failed,
  skipped: one.skipped + other.skipped,
})

/**
 * All tests together. A part that failed without a failing test (a lint error, a crash) counts as one failure. Where no
 * part has tests, the parts themselves are counted.
 */
export function total(outcomes: readonly Outcome[]): Counts {
  if (outcomes.every(({ counts }) => counts === undefined))
    return outcomes.map(({ state }) => ({ ...none, [state]: 1 })).reduce(add, none)
  return outcomes
    .map(({ state, counts = none }) =>
      state === 'failed' && counts.failed === 0 ? { ...counts, failed: 1 } : counts,
    )
    .reduce(add, none)
}

/** Green means: nothing failed, and at least one test was run where parts with tests were asked for. */
export function isGreen(outcomes: readonly Outcome[]): boolean {
  const { passed, failed } = total(outcomes)
  return (
    failed === 0 &&
    (passed > 0 || outcomes.every(({ counts, state }) => counts === undefined && state === 'passed'))
  )
}

export const closingLine = ({ passed, failed, skipped }: Counts): string =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
