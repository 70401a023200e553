import { rowsOf, sql } from '@customer-graph/subgraph'
import { type EntityManager } from 'typeorm'
import { type DealFact } from './deal-fact'
import { type DealFactRow, type TicketFactRow } from './fact.table'
import { type BusinessTimes, type TicketFact } from './ticket-fact'

/** Facts in PostgreSQL. Each call is one statement, however many facts there are. */
export const factStore = (manager: EntityManager) => ({
  async deals(ids: readonly string[]): Promise<Map<string, DealFact>> {
    const rows = await rowsOf<DealFactRow>(
      manager,
      sql`SELECT * FROM deal_fact WHERE deal_id = ANY(${ids}::uuid[])`,
    )
    return new Map(rows.map((row) => [row.deal_id, dealOf(row)]))
  },

  async tickets(ids: readonly string[]): Promise<Map<string, TicketFact>> {
    const rows = await rowsOf<TicketFactRow>(
      manager,
      sql`SELECT * FROM ticket_fact WHERE ticket_id = ANY(${ids}::uuid[])`,
    )
    return new Map(rows.map((row) => [row.ticket_id, ticketOf(row)]))
  },

  saveDeals: (deals: readonly DealFact[]) =>
    rowsOf(
      manager,
      sql`INSERT INTO deal_fact SELECT * FROM jsonb_populate_recordset(NULL::deal_fact, ${JSON.stringify(deals.map(dealRow))}::jsonb)
          ON CONFLICT (deal_id) DO UPDATE SET customer_id = EXCLUDED.customer_id, kind = EXCLUDED.kind,
            stage = EXCLUDED.stage, seller_id = EXCLUDED.seller_id, value_minor = EXCLUDED.value_minor,
            currency = EXCLUDED.currency, opened_at = EXCLUDED.opened_at, engaged_at = EXCLUDED.engaged_at,
            closed_at = EXCLUDED.closed_at`,
    ),

  saveTickets: (tickets: readonly (TicketFact & BusinessTimes)[]) =>
    rowsOf(
      manager,
      sql`INSERT INTO ticket_fact
          SELECT * FROM jsonb_populate_recordset(NULL::ticket_fact, ${JSON.stringify(tickets.map(ticketRow))}::jsonb)
          ON CONFLICT (ticket_id) DO UPDATE SET customer_id = EXCLUDED.customer_id, priority = EXCLUDED.priority,
            plan = EXCLUDED.plan, opened_at = EXCLUDED.opened_at, first_responded_at = EXCLUDED.first_responded_at,
            resolved_at = EXCLUDED.resolved_at, times_resolved = EXCLUDED.times_resolved,
            times_reopened = EXCLUDED.times_reopened,
            first_response_business_minutes = EXCLUDED.first_response_business_minutes,
            resolution_business_minutes = EXCLUDED.resolution_business_minutes,
            calendar_version = EXCLUDED.calendar_version`,
    ),

  saveSegments: (segments: ReadonlyMap<string, string>) =>
    rowsOf(
      manager,
      sql`INSERT INTO customer_fact (customer_id, segment)
          SELECT * FROM unnest(${[...segments.keys()]}::uuid[], ${[...segments.values()]}::text[])
          ON CONFLICT (customer_id) DO UPDATE SET segment = EXCLUDED.segment`,
    ),
})

const dealOf = (row: DealFactRow): DealFact => ({
  dealId: row.deal_id,
  customerId: row.customer_id,
  kind: row.kind,
  stage: row.stage,
  sellerId: row.seller_id,
  value:
    row.value_minor === null || row.currency === null
      ? null
      : { amountMinor: row.value_minor, currency: row.currency },
  openedAt: row.opened_at,
  engagedAt: row.engaged_at,
  closedAt: row.closed_at,
})

const dealRow = ({ value, ...deal }: DealFact): DealFactRow => ({
  deal_id: deal.dealId,
  customer_id: deal.customerId,
  kind: deal.kind,
  stage: deal.stage,
  seller_id: deal.sellerId,
  value_minor: value?.amountMinor ?? null,
  currency: value?.currency ?? null,
  opened_at: deal.openedAt,
  engaged_at: deal.engagedAt,
  closed_at: deal.closedAt,
})

const ticketOf = (row: TicketFactRow): TicketFact => ({
  ticketId: row.ticket_id,
  customerId: row.customer_id,
  priority: row.priority,
  plan: row.plan,
  openedAt: row.opened_at,
  firstRespondedAt: row.first_responded_at,
  resolvedAt: row.resolved_at,
  timesResolved: row.times_resolved,
  timesReopened: row.times_reopened,
})

const ticketRow = (ticket: TicketFact & BusinessTimes): TicketFactRow => ({
  ticket_id: ticket.ticketId,
  customer_id: ticket.customerId,
  priority: ticket.priority,
  plan: ticket.plan,
  opened_at: ticket.openedAt,
  first_responded_at: ticket.firstRespondedAt,
  resolved_at: ticket.resolvedAt,
  times_resolved: ticket.timesResolved,
  times_reopened: ticket.timesReopened,
  first_response_business_minutes: ticket.firstResponseMinutes,
  resolution_business_minutes: ticket.resolutionMinutes,
  calendar_version: ticket.calendarVersion,
})
