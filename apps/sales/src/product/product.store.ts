import { type Listing, type Page, pageOf, sql } from '@customer-graph/subgraph'
import { type EntityManager, In } from 'typeorm'
import { fromMoney, toMoney } from '../money.columns'
import { type Product, type ProductId } from './product'
import { type ProductRow, productTable } from './product.table'

const read = (row: ProductRow): Product => ({
  id: row.id as ProductId,
  name: row.name,
  series: row.series,
  listPrice: toMoney(row),
})

const productsByName: Listing<ProductRow, Product> = {
  name: 'products',
  select: sql`p.*`,
  from: sql`product p`,
  order: [{ by: sql`p.name`, type: 'text' }],
  read,
}

const rowOf = ({ listPrice, ...product }: Product): ProductRow => ({ ...product, ...fromMoney(listPrice) })

/** Products in PostgreSQL. */
export const productStore = (manager: EntityManager) => ({
  byIds: async (ids: readonly string[]): Promise<Product[]> =>
    (await manager.findBy(productTable, { id: In([...ids]) })).map(read),

  byNames: async (names: readonly string[]): Promise<Product[]> =>
    (await manager.findBy(productTable, { name: In([...names]) })).map(read),

  async save(products: readonly Product[]): Promise<void> {
    if (products.length) await manager.upsert(productTable, products.map(rowOf), ['id'])
  },

  page: (page: Page) => pageOf(manager, productsByName, page),
})
