import { type CustomerId, type PersonId } from '@customer-graph/glossary'

/** A customer as other departments name one; who it is, sales knows. */
export interface CustomerReference {
  readonly id: CustomerId
}

/** A colleague by id; the rest is looked up in the directory when it is asked for, all ids at once. */
export interface PersonReference {
  readonly id: PersonId
}
