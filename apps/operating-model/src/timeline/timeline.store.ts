import { type Department, type PersonId } from '@customer-graph/glossary'
import {
  type CallerDepartment,
  join,
  type Listing,
  type Page,
  pageByParent,
  rowsOf,
  sql,
  type Sql,
} from '@customer-graph/subgraph'
import { type EntityManager } from 'typeorm'
import { type NewEntry, type TimelineEntry, type Undoing } from './timeline-entry'
import { type TimelineRow } from './timeline.table'

export interface TimelineFilter {
  /** Who looks: some entries are not for everybody. */
  readonly viewer: CallerDepartment
  readonly departments: readonly Department[] | null
  /** RFC 3339; only what happened later. */
  readonly since: string | null
}

/**
 * The latest first. The place of an entry depends on nothing but when it happened and its event's id, so an entry that
 * arrives late moves no other one: pages after it neither skip nor repeat.
 */
const byTime: Listing<TimelineRow, TimelineEntry> = {
  name: 'timeline',
  select: sql`t.*`,
  from: sql`timeline_entry t`,
  order: [
    { by: sql`t.occurred_at`, type: 'timestamptz', descending: true },
    { by: sql`t.event_id`, type: 'uuid', descending: true },
  ],
  read: (row) => ({
    eventId: row.event_id,
    customerId: row.customer_id,
    type: row.type,
    department: row.department,
    actorId: row.actor_id as PersonId | null,
    occurredAt: row.occurred_at,
    recordedAt: row.recorded_at,
    headline: row.headline,
    history: row.history,
    undoneAt: row.undone_at,
  }),
}

/** Timelines in PostgreSQL. */
export const timelineStore = (manager: EntityManager) => ({
  /** Writes entries down, all in one statement. An entry that is there already stays. */
  async insert(entries: readonly NewEntry[]): Promise<void> {
    if (!entries.length) return
    const rows = JSON.stringify(entries.map(rowOf))
    await rowsOf(
      manager,
      sql`INSERT INTO timeline_entry
            (customer_id, event_id, type, department, actor_id, occurred_at, headline, history, visible_to)
          SELECT customer_id, event_id, type, department, actor_id, occurred_at, headline, history, visible_to
          FROM jsonb_populate_recordset(NULL::timeline_entry, ${rows}::jsonb)
          ON CONFLICT (customer_id, event_id) DO NOTHING`,
    )
  },

  /** Marks entries that are no more, in the order of the events that say so. What such an event had undone stands again when it is undone itself. */
  async markUndone(undoings: readonly Undoing[]): Promise<void> {
    for (const { eventId, at, undoes } of undoings) {
      await rowsOf(
        manager,
        sql`UPDATE timeline_entry SET undone_by = NULL, undone_at = NULL WHERE undone_by = ANY(${undoes}::uuid[])`,
      )
      await rowsOf(
        manager,
        sql`UPDATE timeline_entry SET undone_by = ${eventId}::uuid, undone_at = ${at.toISOString()}::timestamptz
            WHERE event_id = ANY(${undoes}::uuid[])`,
      )
    }
  },

  /** The same page of the timelines of many customers, in one statement. */
  pagesOfCustomers: (customerIds: readonly string[], page: Page, filter: TimelineFilter) =>
    pageByParent(
      manager,
      { ...byTime, where: conditionOf(filter) },
      { column: sql`t.customer_id` },
      customerIds,
      page,
    ),
})

function conditionOf({ viewer, departments, since }: TimelineFilter): Sql {
  const conditions = [sql`(t.visible_to IS NULL OR ${viewer} = ANY(t.visible_to))`]
  if (departments) conditions.push(sql`t.department = ANY(${departments}::text[])`)
  if (since) conditions.push(sql`t.occurred_at > ${since}::timestamptz`)
  return join(conditions, sql` AND `)
}

const rowOf = (entry: NewEntry): Omit<TimelineRow, 'recorded_at' | 'undone_by' | 'undone_at'> => ({
  customer_id: entry.customerId,
  event_id: entry.eventId,
  type: entry.type,
  department: entry.department,
  actor_id: entry.actorId,
  occurred_at: entry.occurredAt,
  headline: entry.headline,
  history: entry.history,
  visible_to: entry.visibleTo && [...entry.visibleTo],
})
