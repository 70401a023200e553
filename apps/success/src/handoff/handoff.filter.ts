import { join, sql, type Sql } from '@customer-graph/subgraph'
import { type HandoffState } from './handoff'

/** What is left out or null does not narrow. */
export interface HandoffFilter {
  readonly state?: HandoffState | null
  readonly successManagerId?: string | null
  readonly customerId?: string | null
  readonly overdue?: boolean | null
  readonly unclaimed?: boolean | null
  readonly needsReassignment?: boolean | null
}

/** The condition on `handoff h` that a filter means at an instant. */
export function conditionOf(filter: HandoffFilter, now: Date): Sql {
  const { state, successManagerId, customerId, overdue, unclaimed, needsReassignment } = filter
  const conditions = [sql`true`]
  if (state) conditions.push(sql`h.state = ${state}`)
  if (successManagerId) conditions.push(sql`h.success_manager_id = ${successManagerId}::uuid`)
  if (customerId) conditions.push(sql`h.customer_id = ${customerId}::uuid`)
  const wanted = (value: boolean | null | undefined, condition: Sql) => {
    if (typeof value === 'boolean') conditions.push(sql`(${condition}) = ${value}`)
  }
  wanted(overdue, isOverdue(now))
  wanted(unclaimed, sql`h.success_manager_id IS NULL`)
  wanted(needsReassignment, isWithALeaver)
  return join(conditions, sql` AND `)
}

/** Judged by the clock's due instant, so that a breach counts from its instant on and not from when a worker noticed it. */
const isOverdue = (now: Date): Sql => sql`EXISTS (
  SELECT FROM service_clock c WHERE c.subject_kind = 'handoff' AND c.subject_id = h.id::text
    AND (c.state = 'breached' OR (c.state = 'running' AND c.due_at < ${now}::timestamptz)))`

const isWithALeaver = sql`EXISTS (SELECT FROM person p WHERE p.id = h.success_manager_id AND NOT p.active)`
