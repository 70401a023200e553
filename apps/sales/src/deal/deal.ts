import { type dealKinds } from '@customer-graph/contracts-sales'
import {
  type CustomerId,
  type DealId,
  type ExternalRef,
  type Money,
  type PersonId,
} from '@customer-graph/glossary'
import { type ProductId } from '../product/product'

export type DealKind = (typeof dealKinds)[number]

interface Opportunity {
  readonly id: DealId
  readonly customerId: CustomerId
  readonly kind: DealKind
  readonly sellerId: PersonId | null
  readonly productId: ProductId | null
  /** When work with the customer began; null while only prospecting. */
  readonly engagedAt: Date | null
  /** What another system calls it; null for a deal that began here. */
  readonly externalRef: ExternalRef | null
}

export interface OpenDeal extends Opportunity {
  readonly stage: 'prospecting' | 'engaging'
  /** What it may be worth. */
  readonly value: Money | null
}

export interface WonDeal extends Opportunity {
  readonly stage: 'won'
  /** What was agreed. */
  readonly value: Money
  readonly closedAt: Date
  /** What the seller earns by it, as was agreed when it was won; null for one without a plan. */
  readonly commission: Money | null
}

export interface LostDeal extends Opportunity {
  readonly stage: 'lost'
  readonly value: Money | null
  readonly closedAt: Date
  readonly lostReason: string | null
}

/** An opportunity with a customer, from the first talk until it is won or lost. */
export type Deal = OpenDeal | WonDeal | LostDeal
export type DealStage = Deal['stage']
