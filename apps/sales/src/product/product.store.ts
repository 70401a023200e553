import { type ExternalRef } from '@customer-graph/glossary'
import { type Listing, type Page, pageOf, rowsOf, sql, type Sql } from '@customer-graph/subgraph'
import { type EntityManager } from 'typeorm'
import { fromMoney, toMoney } from '../money/money.columns'
import { type Product, type ProductId } from './product'
import { productRefs, type ProductRow, productTable } from './product.table'

type ListedRow = ProductRow & { external_refs: ExternalRef[] }

const listed = sql`p.*, ${productRefs.select('p')}`

const read = (row: ListedRow): Product => ({
  id: row.id as ProductId,
  name: row.name,
  series: row.series,
  listPrice: toMoney(row),
  externalRefs: row.external_refs,
  sources: row.field_sources,
})

const productsByName: Listing<ListedRow, Product> = {
  name: 'products',
  select: listed,
  from: sql`product p`,
  order: [{ by: sql`p.name`, type: 'text' }],
  read,
}

const rowOf = ({ id, name, series, listPrice, sources }: Product): ProductRow => ({
  ...{ id, name, series, field_sources: sources },
  ...fromMoney(listPrice),
})

/** Products in PostgreSQL. */
export const productStore = (manager: EntityManager) => {
  const find = async (where: Sql): Promise<Product[]> =>
    (await rowsOf<ListedRow>(manager, sql`SELECT ${listed} FROM product p WHERE ${where}`)).map(read)

  return {
    byIds: (ids: readonly string[]) => find(sql`p.id = ANY(${ids}::uuid[])`),

    byNames: (names: readonly string[]) => find(sql`p.name = ANY(${names}::text[])`),

    ownersOf: (refs: readonly ExternalRef[]) => productRefs.ownersOf<ProductId>(manager, refs),

    async save(products: readonly Product[]): Promise<void> {
      if (!products.length) return
      await manager.upsert(productTable, products.map(rowOf), ['id'])
      await productRefs.replace(manager, products)
    },

    page: (page: Page) => pageOf(manager, productsByName, page),
  }
}
