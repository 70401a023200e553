import { type PersonId } from '@customer-graph/glossary'
import { insertAll, type Listing, type Page, pageByParent, sql } from '@customer-graph/subgraph'
import { type EntityManager } from 'typeorm'
import { type Reply, type ReplyId } from './reply'
import { type ReplyRow, replyTable } from './reply.table'
import { type ContactId, type TicketId } from './ticket'

const read = (row: ReplyRow): Reply => ({
  id: row.id as ReplyId,
  ticketId: row.ticket_id as TicketId,
  by: row.said_by,
  authorId: row.author_id as PersonId | null,
  contactId: row.contact_id as ContactId | null,
  visibility: row.visibility,
  kind: row.kind,
  text: row.text,
  repliedAt: row.replied_at,
  firstResponse: row.first_response,
})

const rowOf = (reply: Reply): ReplyRow => ({
  id: reply.id,
  ticket_id: reply.ticketId,
  said_by: reply.by,
  author_id: reply.authorId,
  contact_id: reply.contactId,
  visibility: reply.visibility,
  kind: reply.kind,
  text: reply.text,
  replied_at: reply.repliedAt,
  first_response: reply.firstResponse,
})

const repliesInOrder: Listing<ReplyRow, Reply> = {
  name: 'replies',
  select: sql`r.*`,
  from: sql`reply r`,
  order: [
    { by: sql`r.replied_at`, type: 'timestamptz' },
    { by: sql`r.id`, type: 'uuid' },
  ],
  read,
}

/** Replies in PostgreSQL. */
export const replyStore = (manager: EntityManager) => ({
  insert: (replies: readonly Reply[]) => insertAll(manager, replyTable, replies.map(rowOf)),

  /** What was said on tickets. Without `internalToo`, what only support, operations and admin may read is not in the pages. */
  pagesOf: (ticketIds: readonly string[], page: Page, internalToo: boolean) =>
    pageByParent(
      manager,
      internalToo ? repliesInOrder : { ...repliesInOrder, where: sql`r.visibility = 'public'` },
      { column: sql`r.ticket_id` },
      ticketIds,
      page,
    ),
})
