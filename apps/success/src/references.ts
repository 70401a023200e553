import { type CustomerId, type PersonId } from '@customer-graph/glossary'

/** A customer by its id; what success knows of it is loaded when it is asked for. */
export interface CustomerReference {
  readonly id: CustomerId
}

/** A colleague by id. */
export interface PersonReference {
  readonly id: PersonId
}
