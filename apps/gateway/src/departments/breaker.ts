export interface BreakerOptions {
  /** How many failures in a row open it. */
  readonly failures: number
  /** How long it stays open before one fetch may look again, in milliseconds. */
  readonly openMs: number
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number
  /** Hears of every change of state. */
  readonly changed?: (state: BreakerState) => void
}

export type BreakerState = 'closed' | 'open' | 'half-open'

/** What is told to a fetch that was let through: report exactly one of these. */
export interface Admission {
  succeeded(): void
  failed(): void
  /** The fetch ended for a reason that says nothing of the department, such as a client that left. */
  abandoned(): void
}

export interface Breaker {
  /** Lets a fetch through, or answers null: the department is not to be asked now. */
  admit(): Admission | null
}

/**
 * Stops asking a department that fails again and again, so that clients are told at once instead of after the deadline. Once
 * its time is over one fetch, and only one, looks whether the department is back; the others are told no until it knows.
 */
export function breaker({ failures, openMs, now, changed }: BreakerOptions): Breaker {
  let state: BreakerState = 'closed'
  let inARow = 0
  let openedAt = 0
  let probing = false
  const become = (next: BreakerState) => {
    if (next === state) return
    state = next
    changed?.(state)
  }
  const close = () => {
    inARow = 0
    become('closed')
  }
  const open = () => {
    openedAt = now()
    become('open')
  }

  /** Fetches that began before it opened report late: they neither close it nor keep it open longer. */
  const ordinary: Admission = {
    succeeded: () => void (state === 'closed' && close()),
    failed: () => void (state === 'closed' && ++inARow >= failures && open()),
    abandoned: () => undefined,
  }
  const probe: Admission = {
    succeeded: () => ((probing = false), close()),
    failed: () => ((probing = false), open()),
    abandoned: () => void (probing = false),
  }
  return {
    admit() {
      if (state === 'closed') return ordinary
      if (probing || now() - openedAt < openMs) return null
      probing = true
      become('half-open')
      return probe
    },
  }
}
