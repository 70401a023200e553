import { type Money } from '@customer-graph/glossary'

/** What the metrics know of a deal. */
export interface DealFact {
  readonly dealId: string
  readonly customerId: string
  readonly kind: string
  /** As sales calls it. Only `won` and `lost` mean something to the metrics. */
  readonly stage: string
  readonly sellerId: string | null
  readonly value: Money | null
  readonly openedAt: Date
  readonly engagedAt: Date | null
  readonly closedAt: Date | null
}
