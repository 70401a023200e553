import { asHistory } from '@customer-graph/events'
import { type ImportReport, importReport, type Money, newId, type RowOutcome } from '@customer-graph/glossary'
import { type Acting } from '@customer-graph/subgraph'
import { type Product } from './product'
import { addProduct } from './product.rules'
import { productStore } from './product.store'

/** A product of another system; the name says which one it is. */
export interface ImportedProduct {
  readonly name: string
  readonly series?: string | null
  readonly listPrice?: Money | null
}

/** Brings in products of another system. Repeating a call changes nothing. */
export const importProducts = (
  { transaction, cause }: Acting,
  rows: readonly ImportedProduct[],
): Promise<ImportReport> =>
  transaction(asHistory(cause), async ({ manager }) => {
    const products = productStore(manager)
    const known = new Map(
      (await products.byNames(rows.map((row) => row.name.trim()))).map((product) => [product.name, product]),
    )
    const touched = new Map<string, Product>()
    const outcomes = rows.map(({ name, series = null, listPrice = null }): RowOutcome => {
      const before = known.get(name.trim())
      const decision = addProduct({ id: before?.id ?? newId<'Product'>(), name, series, listPrice })
      if (!decision.accepted) return decision.refusal
      if (before && same(before, decision.value)) return 'unchanged'
      known.set(decision.value.name, decision.value)
      touched.set(decision.value.name, decision.value)
      return before ? 'updated' : 'created'
    })
    await products.save([...touched.values()])
    return importReport(outcomes)
  })

const same = (a: Product, b: Product): boolean =>
  a.series === b.series &&
  a.listPrice?.amountMinor === b.listPrice?.amountMinor &&
  a.listPrice?.currency === b.listPrice?.currency
