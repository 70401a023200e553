import { type PersonId } from '@customer-graph/glossary'

/** A colleague by id. */
export interface Person {
  readonly id: PersonId
}
