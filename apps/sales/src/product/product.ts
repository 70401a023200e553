import { type ExternalRef, type FieldSources, type Id, type Money } from '@customer-graph/glossary'

export type ProductId = Id<'Product'>

/** Something we sell. */
export interface Product {
  readonly id: ProductId
  readonly name: string
  readonly series: string | null
  readonly listPrice: Money | null
  readonly externalRefs: readonly ExternalRef[]
  /** From which other system each field came; what our own people said is not in it. */
  readonly sources: FieldSources
}

/** What is needed to sell something new. */
export type NewProduct = Omit<Product, 'id' | 'externalRefs' | 'sources'>
