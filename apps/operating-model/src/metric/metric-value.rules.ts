import { type Outcome } from './metric-value'

/** What the database summed up: of how many facts, and in which currencies if they are amounts. */
export interface Summary {
  readonly value: number | null
  readonly numerator: number | null
  readonly denominator: number | null
  readonly facts: number
  readonly currencies: readonly string[] | null
}

/**
 * What a metric comes to. Nothing counted is zero, nothing summed is zero; a share, a mean or a percentile of nothing is
 * null, and so is a sum over several currencies.
 */
export function conclude(
  take: string,
  { value, numerator, denominator, facts, currencies }: Summary,
): Outcome {
  const isSum = take === 'sum'
  if (!facts && (isSum || take === 'count')) return { ...{ value: 0, numerator: 0, denominator }, ...plain }
  if (!facts)
    return {
      ...{ value: null, numerator, denominator: 0 },
      currency: null,
      nullReason: 'Nothing in this period to compute it from.',
    }
  if (!isSum) return { ...{ value, numerator, denominator }, ...plain }
  const [currency = null, ...others] = currencies ?? []
  if (!others.length) return { ...{ value, numerator, denominator }, currency, nullReason: null }
  const nullReason = `The amounts are in ${currencies?.join(', ')}; without a rate they have no sum.`
  return { value: null, numerator: null, denominator: null, currency: null, nullReason }
}

const plain = { currency: null, nullReason: null }
