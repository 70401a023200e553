import { type PersonId } from '@customer-graph/glossary'

/** What a seller earns by winning a deal. Never changed once set: another share is another version. */
export interface CommissionPlan {
  readonly sellerId: PersonId
  /** Counts up from 1. */
  readonly version: number
  /** Hundredths of a percent of a deal's value; 0 for a seller who is paid without commission. */
  readonly basisPoints: number
  readonly setAt: Date
}
