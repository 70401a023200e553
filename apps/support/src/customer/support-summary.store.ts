import { rowsOf, sql } from '@customer-graph/subgraph'
import { type EntityManager } from 'typeorm'
import { runningOn } from './entitlement.store'

/** Where a customer stands with support, in numbers. */
export interface SupportSummary {
  readonly openTickets: number
  readonly waitingTickets: number
  readonly heldTickets: number
  readonly urgentTickets: number
  readonly reopenedTickets: number
  readonly allTickets: number
  readonly overdueClocks: number
  readonly plan: string | null
}

/**
 * The summaries of many customers at an instant, in one statement. A clock whose time has passed is overdue also
 * before the deadline worker has noticed.
 */
export const supportSummaries = (
  manager: EntityManager,
  customerIds: readonly string[],
  now: Date,
): Promise<(SupportSummary & { customerId: string })[]> =>
  rowsOf(
    manager,
    sql`SELECT wanted.id AS "customerId", tickets.*, clocks.*,
          (SELECT plan FROM entitlement e WHERE e.customer_id = wanted.id AND ${runningOn(now)}
            ORDER BY e.starts_on DESC, e.contract_id DESC LIMIT 1) AS plan
        FROM unnest(${customerIds}::uuid[]) AS wanted(id)
        CROSS JOIN LATERAL (
          SELECT count(*) FILTER (WHERE state NOT IN ('resolved', 'closed'))::integer AS "openTickets",
            count(*) FILTER (WHERE state = 'waiting')::integer AS "waitingTickets",
            count(*) FILTER (WHERE state = 'held')::integer AS "heldTickets",
            count(*) FILTER (WHERE state NOT IN ('resolved', 'closed') AND priority = 'urgent')::integer AS "urgentTickets",
            count(*) FILTER (WHERE times_reopened > 0)::integer AS "reopenedTickets",
            count(*)::integer AS "allTickets"
          FROM ticket t WHERE t.customer_id = wanted.id
        ) AS tickets
        CROSS JOIN LATERAL (
          SELECT count(*)::integer AS "overdueClocks" FROM service_clock c
          WHERE c.customer_id = wanted.id::text
            AND (c.state = 'breached' OR (c.state = 'running' AND c.due_at < ${now.toISOString()}::timestamptz))
        ) AS clocks`,
  )
