import { type CustomerId, type PersonId } from '@customer-graph/glossary'

/** A customer by its id; its fields are loaded when they are asked for. */
export interface CustomerReference {
  readonly id: CustomerId
}

/** A colleague by id. */
export interface PersonReference {
  readonly id: PersonId
}
