import { asHistory } from '@customer-graph/events'
import { type ImportReport, importReport, newId, normalizeRef, refKey } from '@customer-graph/glossary'
import { type Acting, lockKey } from '@customer-graph/subgraph'
import { type ImportedProduct, takeProducts } from './imported-product.rules'
import { productStore } from './product.store'

/** Brings in products of another system. Repeating a call changes nothing. */
export const importProducts = (
  { transaction, cause }: Acting,
  rows: readonly ImportedProduct[],
): Promise<ImportReport> =>
  transaction(asHistory(cause), async ({ manager }) => {
    await lockKey(manager, 'products')
    const products = productStore(manager)
    const refs = rows.map(({ externalRef }) => normalizeRef(externalRef))
    const owners = new Map((await products.ownersOf(refs)).map((owner) => [refKey(owner), owner.ownerId]))
    const known = [
      ...(await products.byIds([...new Set(owners.values())])),
      ...(await products.byNames(rows.map(({ name }) => name))),
    ]
    const { changed, outcomes } = takeProducts(rows, { known, owners }, newId<'Product'>)
    await products.save(changed)
    return importReport(outcomes)
  })
