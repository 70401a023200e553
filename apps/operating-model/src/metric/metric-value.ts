import { type Dimension, type Metric } from './metric'

/** From `from` up to, but not including, `to`; null leaves a side open. */
export interface Period {
  readonly from: Date | null
  readonly to: Date | null
}

/** What a metric comes to. */
export interface Outcome {
  readonly value: number | null
  readonly numerator: number | null
  readonly denominator: number | null
  /** When the number is an amount of money. */
  readonly currency: string | null
  /** Why there is no number. */
  readonly nullReason: string | null
}

/** A metric over a period, as computed at an instant. */
export type MetricValue = Outcome & Period & { readonly metric: Metric; readonly asOf: Date }

/** A metric for one part of a whole. */
export type MetricSlice = Pick<Outcome, 'value' | 'numerator' | 'denominator'> & {
  readonly by: Dimension
  /** Names the part; null when it is not known. */
  readonly part: string | null
}

/** One thing that a metric was computed from. */
export interface Evidence {
  readonly kind: 'deal' | 'ticket'
  readonly id: string
  readonly at: Date
  readonly customerId: string
  readonly value: number
}
