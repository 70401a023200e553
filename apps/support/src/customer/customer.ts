import { type CustomerId } from '@customer-graph/glossary'

/** A customer as support needs to know one: our own copy, so that nobody has to be asked. */
export interface Customer {
  readonly id: CustomerId
  readonly segment: string
}

/** What a contract says about support: the plan, and the days on which it counts (`YYYY-MM-DD`, both included). */
export interface Entitlement {
  readonly contractId: string
  readonly customerId: string
  readonly plan: string | null
  readonly startsOn: string
  readonly endsOn: string
}
