import { type CustomerId, type PersonId } from '@customer-graph/glossary'
import { type ContactId } from './ticket/ticket'

/** A customer by its id; what support knows of it is loaded when it is asked for. */
export interface CustomerReference {
  readonly id: CustomerId
}

/** A colleague by id. */
export interface PersonReference {
  readonly id: PersonId
}

/** A person at the customer by id. */
export interface ContactReference {
  readonly id: ContactId
}
