import { type CustomerId, type Id } from '@customer-graph/glossary'

export type {{Noun}}Id = Id<'{{Noun}}'>

/** {{A noun.words}} of a customer. */
export interface {{Noun}} {
  readonly id: {{Noun}}Id
  readonly customerId: CustomerId
  readonly name: string
  readonly addedAt: Date
}

/** What a new one says of itself. */
export type New{{Noun}} = Pick<{{Noun}}, 'customerId' | 'name'>
