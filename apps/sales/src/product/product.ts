import { type Id, type Money } from '@customer-graph/glossary'

export type ProductId = Id<'Product'>

/** Something we sell. */
export interface Product {
  readonly id: ProductId
  readonly name: string
  readonly series: string | null
  readonly listPrice: Money | null
}
