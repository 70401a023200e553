import { type CustomerId } from '@customer-graph/glossary'

/** A customer by its id; what success knows of it is loaded when it is asked for. */
export interface Customer {
  readonly id: CustomerId
}
