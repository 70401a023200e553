import { type CustomerId, type ExternalRef, type FieldSources, type Segment } from '@customer-graph/glossary'

/** The company we serve. */
export interface Customer {
  readonly id: CustomerId
  readonly name: string
  readonly domain: string | null
  readonly industry: string | null
  readonly region: string | null
  readonly segment: Segment
  readonly parentId: CustomerId | null
  readonly externalRefs: readonly ExternalRef[]
  /** From which other system each field came; what our own people said last is not in it. */
  readonly sources: FieldSources
}

/** What is needed to make a company known. */
export type NewCustomer = Omit<Customer, 'id' | 'sources'>

/** What may be changed; what is absent stays as it is. */
export type CustomerChange = Partial<NewCustomer>
