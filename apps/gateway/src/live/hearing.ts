import { allTopics, type DeliveredRecord, type EventBus, type RecordHandler } from '@customer-graph/events'
import { type Activity, activityOf, placeOf } from './activity'
import { type Positions } from './cursor'
import { keptMs, type RecentActivities, recentActivities } from './recent-activities'

export interface Hearing {
  /** Takes what is published from now on. Waits until `lookBack` has ended. */
  readonly hear: RecordHandler
  /** Reads what was published in the last minutes, each record once and each topic in its order. */
  lookBack(bus: Pick<EventBus, 'replay'>): Promise<void>
  readonly recent: RecentActivities
}

interface HearingOptions {
  publish(activity: Activity): void
  now(): number
}

/** Follows how far the bus was heard, so that every activity carries a cursor, and remembers the latest. */
export function hearing({ publish, now }: HearingOptions): Hearing {
  const startedAt = now()
  let positions: Positions = {}
  let recent = recentActivities(startedAt)
  let read: Record<string, string> = {}
  let ready = () => {}
  const lookedBack = new Promise<void>((resolve) => (ready = resolve))

  function activityIn(record: DeliveredRecord): Activity | null {
    positions = { ...positions, [placeOf(record)]: record.offset }
    const activity = activityOf(record, { positions, heardAt: now() })
    if (activity) recent.add(activity)
    return activity
  }

  /** What is published while the past is read comes twice. */
  function wasRead(record: DeliveredRecord): boolean {
    const place = placeOf(record)
    const last = read[place]
    if (last !== undefined && BigInt(record.offset) <= BigInt(last)) return true
    delete read[place]
    return false
  }

  return {
    get recent() {
      return recent
    },
    async hear(records) {
      await lookedBack
      for (const record of records) {
        const activity = wasRead(record) ? null : activityIn(record)
        if (activity) publish(activity)
      }
    },
    async lookBack(bus) {
      const from = new Date(startedAt - 2 * keptMs)
      recent = recentActivities(from.getTime())
      const handler: RecordHandler = async (records) => records.forEach(activityIn)
      try {
        await Promise.all(allTopics.map((topic) => bus.replay({ topic, from, handler })))
      } catch (error) {
        recent = recentActivities(now())
        throw error
      } finally {
        read = { ...positions }
        ready()
      }
    },
  }
}
