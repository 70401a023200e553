import { type Money } from '@customer-graph/glossary'

export type DealStage = 'prospecting' | 'engaging' | 'won' | 'lost'

/** What the metrics know of a deal. */
export interface DealFact {
  readonly dealId: string
  readonly customerId: string
  readonly kind: string
  readonly stage: DealStage
  readonly sellerId: string | null
  readonly value: Money | null
  readonly openedAt: Date
  readonly engagedAt: Date | null
  readonly closedAt: Date | null
}
