import { join, type Listing, type Page, pageOf, rowsOf, sql } from '@customer-graph/subgraph'
import { type EntityManager, In } from 'typeorm'
import { type FeedbackItem, type ItemId } from './item'
import { type ItemRow, itemTable } from './item.table'

export interface ItemFilter {
  readonly status?: string | null
  readonly area?: string | null
}

function read(row: ItemRow): FeedbackItem {
  const asked = { id: row.id as ItemId, title: row.title, area: row.area, targetOn: row.target_on }
  if (row.status === 'shipped') return { ...asked, status: 'shipped', shippedAt: row.shipped_at! }
  if (row.status === 'declined')
    return { ...asked, status: 'declined', declineReason: row.decline_reason ?? '' }
  return { ...asked, status: row.status }
}

const latestItems: Listing<ItemRow, FeedbackItem> = {
  name: 'feedback-items',
  select: sql`i.*`,
  from: sql`feedback_item i`,
  order: [{ by: sql`i.id`, type: 'uuid', descending: true }],
  read,
}

/** Items in PostgreSQL. */
export const itemStore = (manager: EntityManager) => ({
  byIds: async (ids: readonly string[]): Promise<FeedbackItem[]> =>
    (await manager.findBy(itemTable, { id: In([...ids]) })).map(read),

  async lock(id: ItemId): Promise<FeedbackItem | null> {
    const row = await manager.findOne(itemTable, { where: { id }, lock: { mode: 'pessimistic_write' } })
    return row && read(row)
  },

  insert: (item: FeedbackItem) => manager.insert(itemTable, rowOf(item)),
  update: (item: FeedbackItem) => manager.update(itemTable, { id: item.id }, rowOf(item)),

  page: (page: Page, filter: ItemFilter) =>
    pageOf(manager, { ...latestItems, where: conditionOf(filter) }, page),

  /** How many customers asked for each item; each counts once. */
  customerCounts: (ids: readonly string[]) =>
    rowsOf<{ itemId: string; customers: number }>(
      manager,
      sql`SELECT item_id AS "itemId", count(DISTINCT customer_id)::integer AS customers
          FROM feedback_request WHERE item_id = ANY(${ids}::uuid[]) GROUP BY item_id`,
    ),
})

function conditionOf({ status, area }: ItemFilter) {
  const conditions = [sql`true`]
  if (status) conditions.push(sql`i.status = ${status}`)
  if (area) conditions.push(sql`i.area = ${area}`)
  return join(conditions, sql` AND `)
}

const rowOf = (item: FeedbackItem): ItemRow => ({
  id: item.id,
  title: item.title,
  area: item.area,
  status: item.status,
  target_on: item.targetOn,
  shipped_at: item.status === 'shipped' ? item.shippedAt : null,
  decline_reason: item.status === 'declined' ? item.declineReason : null,
})
