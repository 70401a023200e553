import { type ExternalRef } from '@customer-graph/glossary'
import {
  type Connection,
  insertAll,
  join,
  type Listing,
  type Page,
  pageByParent,
  pageOf,
  rowsOf,
  sql,
  type Sql,
} from '@customer-graph/subgraph'
import { type EntityManager, In } from 'typeorm'
import { ticketBoundaries } from './clock-acts.rules'
import { type Priority, type Ticket, type TicketId, type TicketState } from './ticket'
import { rowOfTicket, ticketOf } from './ticket.row'
import { type TicketRow, ticketTable } from './ticket.table'

export interface TicketFilter {
  readonly states?: readonly TicketState[] | null
  readonly priority?: Priority | null
  readonly category?: string | null
  readonly plan?: string | null
  readonly product?: string | null
  readonly team?: string | null
  readonly reopened?: boolean | null
  readonly openedFrom?: Date | null
  readonly openedBefore?: Date | null
}

/** Whose list of tickets is wanted. */
export type TicketParent = 'customer' | 'assignee'
const parentColumns: Readonly<Record<TicketParent, Sql>> = {
  customer: sql`t.customer_id`,
  assignee: sql`t.assignee_id`,
}

const latestFirst: Listing<TicketRow, Ticket> = {
  name: 'tickets',
  select: sql`t.*`,
  from: sql`ticket t`,
  order: [
    { by: sql`t.opened_at`, type: 'timestamptz', descending: true },
    { by: sql`t.id`, type: 'uuid', descending: true },
  ],
  read: ticketOf,
}

const listing = (filter: TicketFilter) => ({ ...latestFirst, where: conditionOf(filter) })

/** What an update may change: everything but what names the ticket. */
const changing = [
  ...([
    'contact_id',
    'subject',
    'priority',
    'category',
    'plan',
    'product',
    'team',
    'state',
    'state_reason',
    'assignee_id',
  ] as const),
  ...([
    'opened_at',
    'first_responded_at',
    'resolved_at',
    'closed_at',
    'times_resolved',
    'times_reopened',
  ] as const),
]

/** Tickets in PostgreSQL: row ⇄ domain happens here and nowhere else. */
export const ticketStore = (manager: EntityManager) => ({
  byIds: async (ids: readonly string[]): Promise<Ticket[]> =>
    (await manager.findBy(ticketTable, { id: In([...ids]) })).map(ticketOf),

  async lock(id: TicketId): Promise<Ticket | null> {
    const row = await manager.findOne(ticketTable, { where: { id }, lock: { mode: 'pessimistic_write' } })
    return row && ticketOf(row)
  },

  async byRefs(refs: readonly ExternalRef[], { lock = false } = {}): Promise<Ticket[]> {
    const rows = await rowsOf<TicketRow>(
      manager,
      sql`SELECT t.* FROM ticket t JOIN unnest(${refs.map(({ system }) => system)}::text[], ${refs.map(({ id }) => id)}::text[])
            AS wanted(external_system, external_id) USING (external_system, external_id)
          ORDER BY t.id ${lock ? sql`FOR UPDATE OF t` : sql``}`,
    )
    return rows.map(ticketOf)
  },

  /** Tickets that began here and are not closed, so that their clocks matter. `customerId` narrows to one customer's. */
  live: (customerId: string | null = null): Promise<Ticket[]> =>
    liveTickets(manager, customerId ? sql`t.customer_id = ${customerId}` : sql`true`),

  /** Of the live tickets, those that never had a clock of some boundary. */
  lackingClocks: (): Promise<Ticket[]> =>
    liveTickets(
      manager,
      sql`(SELECT count(DISTINCT c.boundary) FROM service_clock c
           WHERE c.subject_kind = 'ticket' AND c.subject_id = t.id::text) < ${ticketBoundaries.length}`,
    ),

  insert: (ticket: Ticket) => insertAll(manager, ticketTable, [rowOfTicket(ticket)]),

  update: (ticket: Ticket) => {
    const row = rowOfTicket(ticket)
    return manager.update(ticketTable, { id: ticket.id }, row)
  },

  /** Many at once, in one statement: new ones are inserted, known ones updated. */
  save: (tickets: readonly Ticket[]) => insertAll(manager, ticketTable, tickets.map(rowOfTicket), changing),

  page: (page: Page, filter: TicketFilter) => pageOf(manager, listing(filter), page),

  /** A page of each parent's tickets, in one statement; a second one counts them all, once anybody asks for a count. */
  async pagesOf(
    parent: TicketParent,
    ids: readonly string[],
    page: Page,
    filter: TicketFilter,
  ): Promise<Connection<Ticket>[]> {
    const pages = await pageByParent(manager, listing(filter), { column: parentColumns[parent] }, ids, page)
    let counted: Promise<ReadonlyMap<string, number>> | undefined
    const counts = () => (counted ??= this.countsOf(parent, ids, filter))
    return pages.map((each, at) => ({ ...each, totalCount: async () => (await counts()).get(ids[at]!) ?? 0 }))
  },

  /** How many tickets each parent has; a parent without any is absent. */
  async countsOf(
    parent: TicketParent,
    ids: readonly string[],
    filter: TicketFilter,
  ): Promise<ReadonlyMap<string, number>> {
    const column = parentColumns[parent]
    const rows = await rowsOf<{ id: string; total: number }>(
      manager,
      sql`SELECT ${column} AS id, count(*)::integer AS total FROM ticket t
          WHERE ${column} = ANY(${ids}::uuid[]) AND ${conditionOf(filter)} GROUP BY ${column}`,
    )
    return new Map(rows.map(({ id, total }) => [id, total]))
  },
})

async function liveTickets(manager: EntityManager, condition: Sql): Promise<Ticket[]> {
  const rows = await rowsOf<TicketRow>(
    manager,
    sql`SELECT t.* FROM ticket t WHERE t.state <> 'closed' AND t.external_system IS NULL AND ${condition} ORDER BY t.id`,
  )
  return rows.map(ticketOf)
}

function conditionOf(filter: TicketFilter): Sql {
  const { states, priority, category, plan, product, team, reopened, openedFrom, openedBefore } = filter
  const conditions = [sql`true`]
  if (states) conditions.push(sql`t.state = ANY(${states}::text[])`)
  if (priority) conditions.push(sql`t.priority = ${priority}`)
  if (category) conditions.push(sql`t.category = ${category}`)
  if (plan) conditions.push(sql`t.plan = ${plan}`)
  if (product) conditions.push(sql`t.product = ${product}`)
  if (team) conditions.push(sql`t.team = ${team}`)
  if (reopened != null) conditions.push(sql`(t.times_reopened > 0) = ${reopened}`)
  if (openedFrom) conditions.push(sql`t.opened_at >= ${openedFrom.toISOString()}::timestamptz`)
  if (openedBefore) conditions.push(sql`t.opened_at < ${openedBefore.toISOString()}::timestamptz`)
  return join(conditions, sql` AND `)
}
