/** What one invariant of the event backbone came to in a run. */
export interface Finding {
  /** As the list of invariants numbers it: `I1` … `I17`. */
  invariant: `I${number}`
  /** The invariant in words. */
  says: string
  /** The figures of this run, with units. */
  measured: string
  /** What the figures must be, with units. */
  target: string
  /** Every breach, in words; empty when the invariant held. */
  violations: readonly string[]
}
