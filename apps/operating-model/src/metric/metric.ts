import { type Department } from '@customer-graph/glossary'

export const metricIds = [
  'opportunities',
  'win-rate',
  'won-value',
  'sales-cycle-mean',
  'sales-cycle-median',
  'sales-cycle-min',
  'sales-cycle-max',
  'tickets',
  'tickets-resolved',
  'tickets-reopened',
  'tickets-reopened-share',
  'first-response-median',
  'first-response-p90',
  'resolution-median',
  'resolution-p90',
  'first-response-median-business',
  'first-response-p90-business',
  'resolution-median-business',
  'resolution-p90-business',
] as const
export type MetricId = (typeof metricIds)[number]

/** By what a metric can be broken down. */
export const dimensions = ['stage', 'customer', 'seller', 'segment', 'month'] as const
export type Dimension = (typeof dimensions)[number]

/** What everybody agreed to measure, and how. */
export interface Metric {
  readonly id: MetricId
  readonly name: string
  /** Complete enough to compute it again by hand. */
  readonly formula: string
  /** Counts up with every change of the formula. */
  readonly version: number
  readonly unit: 'deals' | 'tickets' | 'share' | 'minor units' | 'days' | 'seconds' | 'business minutes'
  readonly class: 'efficiency' | 'outcome'
  readonly owner: Department
  /** The metric to look at beside it, so that one is not improved at the other's cost. */
  readonly pair: MetricId
  readonly dimensions: readonly Dimension[]
}
