/** A limit a figure has to keep, and where it is promised: an invariant like `I5`. */
export interface Target {
  readonly most: number
  readonly by: string
}

/** One result of a bench. */
export interface Figure {
  readonly what: string
  readonly value: number
  readonly unit: string
  readonly target?: Target
  /** What else a reader should know of it, in few words. */
  readonly note?: string
}

export type Verdict = 'kept' | 'missed' | 'void' | 'wrong' | 'no target'

/** Why figures do not count: the machine was busy, or what was measured did not do what it should. */
export interface Uncounted {
  readonly verdict: 'void' | 'wrong'
  readonly why: string
}

/** What a figure means. One that does not count means nothing, whatever it is; one that is no number is missed. */
export function verdictOn({ value, target }: Figure, uncounted: Uncounted | null): Verdict {
  if (uncounted) return uncounted.verdict
  if (!target) return 'no target'
  return value <= target.most ? 'kept' : 'missed'
}

/** The verdict on all of them: the worst one. */
export function worstOf(verdicts: readonly Verdict[]): Verdict {
  const worst = (['wrong', 'void', 'missed', 'kept'] as const).find((verdict) => verdicts.includes(verdict))
  return worst ?? 'no target'
}

/** Three significant digits, without an exponent. */
export function shown(value: number): string {
  if (!Number.isFinite(value)) return 'none'
  const digits = value === 0 ? 0 : Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value))))
  return value.toLocaleString('en', {
    minimumFractionDigits: Math.min(digits, 3),
    maximumFractionDigits: Math.min(digits, 3),
  })
}
