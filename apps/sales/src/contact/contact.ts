import { type contactRoles } from '@customer-graph/contracts-sales'
import { type CustomerId, type Id } from '@customer-graph/glossary'

export type ContactRole = (typeof contactRoles)[number]
export type ContactId = Id<'Contact'>

/** A person at the customer. */
export interface Contact {
  readonly id: ContactId
  readonly customerId: CustomerId
  readonly name: string
  readonly email: string | null
  readonly role: ContactRole
}
