/**
 * Figures that depend on the machine have a target, which the report compares them with, and a bound, which only a wrong
 * behaviour can miss, however busy the machine is: that one fails a run. Milliseconds unless the name says otherwise.
 */
export const bounds = {
  /** Commit to effect. A relay that is not woken lets events wait for its next look, which a mutant takes once a minute. */
  latency: { p50: { target: 60, bound: 10_000 }, p99: { target: 500, bound: 30_000 } },
  /** PostgreSQL frees the locks of a killed process at once; a relay that does not look for them waits for ever. */
  takeOver: { target: 6_000, bound: 15_000 },
  /**
   * How many times slower other streams may be than in a group without poison. A stream behind poison is not slower, it
   * stands: only so many milliseconds are a breach.
   */
  besidePoison: { target: 1.5, bound: 10_000 },
  /** How much slower the last quarter of a long run may be than the first, in percent; the bound in milliseconds more. */
  drift: { target: 20, bound: 10_000 },
  /** Rows in the outbox at rest. */
  outboxRows: 2_000,
  /**
   * How much the outbox may grow in the second half of a long run, in percent of what it came to in the first. Outages are
   * not equally long on a busy machine: a breach is only what the longest backlog does not explain, in bytes a row.
   */
  outboxGrowth: { target: 5, bytesPerRow: 4_096 },
  /** Added to a write, in milliseconds and as a share of it. A write that waits for a second party takes several times longer. */
  outboxCost: { ms: { target: 1, bound: 5 }, share: { target: 0.25, bound: 1 } },
} as const

/** `(target met)` or what was missed, for a figure. */
export const verdictOn = (value: number, target: number): string =>
  value <= target ? 'target met' : 'target missed'
