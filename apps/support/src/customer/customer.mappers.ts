import { type CustomerId } from '@customer-graph/glossary'
import { type ContactId } from '../ticket/ticket'

/** A customer by its id; what support knows of it is loaded when it is asked for. */
export interface Customer {
  readonly id: CustomerId
}

/** A person at the customer by id. */
export interface Contact {
  readonly id: ContactId
}
