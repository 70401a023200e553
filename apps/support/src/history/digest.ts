import { createHash } from 'node:crypto'
import { type Activity, type Bookmark, type HistoryRow } from './history'

/** A short text that is the same only for the same value. */
const digestOf = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('base64url')

/** A digest of the first activities of a ticket. */
export const digestOfActivities = (activities: readonly Activity[], howMany: number): string =>
  digestOf(
    activities
      .slice(0, howMany)
      .map(({ kind, at, agentRef, text }) => [kind, at.toISOString(), agentRef?.system, agentRef?.id, text]),
  )

/** How far a ticket is imported once all of a row is. */
export const bookmarkOf = (row: HistoryRow): Bookmark => ({
  activities: row.activities.length,
  digest: digestOfActivities(row.activities, row.activities.length),
  headingDigest: digestOf([row.subject, row.priority, row.category, row.plan, row.product, row.team]),
})
