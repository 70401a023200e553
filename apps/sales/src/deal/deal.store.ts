import { type DealId } from '@customer-graph/glossary'
import { join, type Listing, type Page, pageByParent, pageOf, sql } from '@customer-graph/subgraph'
import { type EntityManager, In } from 'typeorm'
import { type Deal } from './deal'
import { readDeal, rowOfDeal } from './deal.row'
import { type DealRow, dealTable } from './deal.table'

export interface DealFilter {
  readonly stage?: string | null
  readonly kind?: string | null
  readonly sellerId?: string | null
}

/** Ids are made in order of time, so the latest deal has the highest. */
const latestDeals: Listing<DealRow, Deal> = {
  name: 'deals',
  select: sql`d.*`,
  from: sql`deal d`,
  order: [{ by: sql`d.id`, type: 'uuid', descending: true }],
  read: readDeal,
}

const openOnly = sql`d.stage IN ('prospecting', 'engaging')`

/** Deals in PostgreSQL. */
export const dealStore = (manager: EntityManager) => ({
  byIds: async (ids: readonly string[]): Promise<Deal[]> =>
    (await manager.findBy(dealTable, { id: In([...ids]) })).map(readDeal),

  async lock(id: DealId): Promise<Deal | null> {
    const row = await manager.findOne(dealTable, { where: { id }, lock: { mode: 'pessimistic_write' } })
    return row && readDeal(row)
  },

  /** Deals of another system by their references there. */
  byExternalIds: async (system: string, ids: readonly string[]): Promise<Deal[]> =>
    (await manager.findBy(dealTable, { external_system: system, external_id: In([...ids]) })).map(readDeal),

  async insert(deals: readonly Deal[]): Promise<void> {
    const rows = deals.map(rowOfDeal)
    if (rows.length) await manager.insert(dealTable, rows)
  },

  async update(deals: readonly Deal[]): Promise<void> {
    if (deals.length) await manager.upsert(dealTable, deals.map(rowOfDeal), ['id'])
  },

  page: (page: Page, filter: DealFilter) =>
    pageOf(manager, { ...latestDeals, where: conditionOf(filter) }, page),

  pagesOfCustomers: (customerIds: readonly string[], page: Page, filter: DealFilter) =>
    pageByParent(
      manager,
      { ...latestDeals, where: conditionOf(filter) },
      { column: sql`d.customer_id` },
      customerIds,
      page,
    ),

  openPagesOfSellers: (sellerIds: readonly string[], page: Page) =>
    pageByParent(manager, { ...latestDeals, where: openOnly }, { column: sql`d.seller_id` }, sellerIds, page),
})

function conditionOf({ stage, kind, sellerId }: DealFilter) {
  const conditions = [sql`true`]
  if (stage) conditions.push(sql`d.stage = ${stage}`)
  if (kind) conditions.push(sql`d.kind = ${kind}`)
  if (sellerId) conditions.push(sql`d.seller_id = ${sellerId}::uuid`)
  return join(conditions, sql` AND `)
}
