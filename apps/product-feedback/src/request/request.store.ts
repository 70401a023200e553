import { type CustomerId } from '@customer-graph/glossary'
import { type Listing, type Page, pageByParent, rowsOf, sql } from '@customer-graph/subgraph'
import { type EntityManager, In } from 'typeorm'
import { type ItemId } from '../item/item'
import { type ContactId, type FeedbackRequest, type RequestId } from './request'
import { type RequestRow, requestTable } from './request.table'

const read = (row: RequestRow): FeedbackRequest => ({
  id: row.id as RequestId,
  itemId: row.item_id as ItemId,
  customerId: row.customer_id as CustomerId,
  contactId: row.contact_id as ContactId | null,
  source: row.source,
  sourceRef: row.source_ref,
  importance: row.importance,
  quote: row.quote,
  requestedAt: row.requested_at,
})

const latestRequests: Listing<RequestRow, FeedbackRequest> = {
  name: 'feedback-requests',
  select: sql`r.*`,
  from: sql`feedback_request r`,
  order: [{ by: sql`r.id`, type: 'uuid', descending: true }],
  read,
}

/** Requests in PostgreSQL. */
export const requestStore = (manager: EntityManager) => ({
  byIds: async (ids: readonly string[]): Promise<FeedbackRequest[]> =>
    (await manager.findBy(requestTable, { id: In([...ids]) })).map(read),

  async bySource(source: FeedbackRequest['source'], sourceRef: string): Promise<FeedbackRequest | null> {
    const row = await manager.findOneBy(requestTable, { source, source_ref: sourceRef })
    return row && read(row)
  },

  insert: (request: FeedbackRequest) =>
    manager.insert(requestTable, {
      id: request.id,
      item_id: request.itemId,
      customer_id: request.customerId,
      contact_id: request.contactId,
      source: request.source,
      source_ref: request.sourceRef,
      importance: request.importance,
      quote: request.quote,
      requested_at: request.requestedAt,
    }),

  async customersAskingFor(itemId: ItemId): Promise<string[]> {
    const rows = await rowsOf<{ customer_id: string }>(
      manager,
      sql`SELECT DISTINCT customer_id FROM feedback_request WHERE item_id = ${itemId}::uuid ORDER BY customer_id`,
    )
    return rows.map((row) => row.customer_id)
  },

  pagesOfCustomers: (ids: readonly string[], page: Page) =>
    pageByParent(manager, latestRequests, { column: sql`r.customer_id` }, ids, page),

  pagesOfItems: (ids: readonly string[], page: Page) =>
    pageByParent(manager, latestRequests, { column: sql`r.item_id` }, ids, page),
})
