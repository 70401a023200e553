import { type CustomerId } from '@customer-graph/glossary'

/** A customer by its id; its fields are loaded when they are asked for. */
export interface Customer {
  readonly id: CustomerId
}

export type { ExternalRef } from '@customer-graph/glossary'
