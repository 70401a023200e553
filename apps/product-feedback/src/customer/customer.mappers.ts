import { type CustomerId } from '@customer-graph/glossary'

/** A customer by its id. */
export interface Customer {
  readonly id: CustomerId
}
