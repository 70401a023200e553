/** What one invariant came to in a run. */
export interface Finding {
  /** As the lists number it: `I1` … `I17` of the event backbone, `R1` … of the product on a machine. */
  invariant: `${'I' | 'R'}${number}`
  /** The invariant in words. */
  says: string
  /** The figures of this run, with units. */
  measured: string
  /** What the figures must be, with units. */
  target: string
  /** Every breach, in words; empty when the invariant held. */
  violations: readonly string[]
}
