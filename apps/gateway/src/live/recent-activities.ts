import { type Activity } from './activity'
import { type Cursor, isBefore } from './cursor'

/** For how long a client may be away and still be told all that it missed. */
export const keptMs = 600_000

/** Clocks of gateways, and how much later than another one a gateway may hear of something. */
const toleranceMs = 60_000

/** How many are kept at most; in a busier time a client may be away less long. */
const maxKept = 20_000

/** What was heard lately, for clients that lost their connection. */
export interface RecentActivities {
  add(activity: Activity): void
  /** What was heard after a cursor, in order; null when that is longer ago than everything is known of. */
  after(cursor: Cursor): readonly Activity[] | null
}

/** `since`: from when on everything will be added, in milliseconds since 1970. */
export function recentActivities(since: number, most = maxKept): RecentActivities {
  let kept: Activity[] = []
  let complete = since
  return {
    add(activity) {
      kept.push(activity)
      const tooMany = kept.length - most
      const fresh = kept.findIndex(({ heardAt }) => heardAt > activity.heardAt - keptMs - toleranceMs)
      const dropped = Math.max(tooMany, fresh)
      if (dropped <= 0) return
      complete = Math.max(complete, kept[dropped - 1]!.heardAt)
      kept = kept.slice(dropped)
    },
    after: (cursor) =>
      cursor.at < complete + toleranceMs ? null : kept.filter((activity) => !isBefore(activity, cursor)),
  }
}
