import { type PersonId } from '@customer-graph/glossary'
import { type Colleague, type Listing, type Page, pageOf, sql } from '@customer-graph/subgraph'
import { type EntityManager, In } from 'typeorm'
import { type Seller } from './seller'
import { type SellerRow, sellerTable } from './seller.table'

const read = (row: SellerRow): Seller => ({ ...row, id: row.id as PersonId })

const sellersById: Listing<SellerRow, Seller> = {
  name: 'sellers',
  select: sql`s.*`,
  from: sql`seller s`,
  order: [{ by: sql`s.id`, type: 'uuid' }],
  read,
}

/** Sellers in PostgreSQL. */
export const sellerStore = (manager: EntityManager) => ({
  byIds: async (ids: readonly string[]): Promise<Seller[]> =>
    (await manager.findBy(sellerTable, { id: In([...ids]) })).map(read),

  async lock(id: PersonId): Promise<Seller | null> {
    const row = await manager.findOne(sellerTable, { where: { id }, lock: { mode: 'pessimistic_write' } })
    return row && read(row)
  },

  /** Keeps a colleague who sells; one who moved to another department sells no more. */
  async keep({ id, department, office, active }: Colleague): Promise<void> {
    if (department === 'sales') await manager.upsert(sellerTable, { id, office, active }, ['id'])
    else await this.leave(id)
  },

  async leave(id: PersonId): Promise<void> {
    await manager.update(sellerTable, { id }, { active: false })
  },

  page: (page: Page) => pageOf(manager, sellersById, page),
})
