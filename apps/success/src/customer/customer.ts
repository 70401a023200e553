import { type CustomerId, type PersonId } from '@customer-graph/glossary'

/** What success keeps of a customer: enough to choose service levels, and who looks after it. */
export interface Customer {
  readonly id: CustomerId
  readonly segment: string
  /** Whoever claimed its latest handoff, or took it over since. */
  readonly successManagerId: PersonId | null
}
