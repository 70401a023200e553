import { type Clock } from '@customer-graph/glossary'
import { type DataSource } from 'typeorm'
import { type DeliveredRecord, type EventBus } from '../bus/event-bus'
import { hearRecord } from '../consumer/hear-record'
import { type EventEnvelope } from '../envelope/event-envelope'
import { createCourse, type LiveState, type Shortfall } from './course'
import { projectBeside } from './project-beside'
import { type RebuildableProjection } from './rebuildable-projection'
import { type Place } from './tables-beside'

/** A rebuild that goes where the live consumer has gone. */
export interface Following {
  /** How many events were applied so far. */
  readonly applied: number
  /**
   * Reads the topics and applies what the live consumer had heard by then; resolves with what it could not find. Reads what
   * was published since the last pass, `marginMs` earlier to allow for clocks that differ, or everything.
   */
  pass(live: LiveState, read: 'everything' | { readonly marginMs: number }): Promise<Shortfall[]>
  /** The same for as long as it takes. Throws when the topics do not hold what the live consumer has heard. */
  reach(live: LiveState): Promise<void>
}

export interface FollowOptions {
  readonly projection: RebuildableProjection
  readonly dataSource: DataSource
  readonly bus: EventBus
  readonly clock: Clock
  readonly batchSize?: number | undefined
  /** Called between batches; may throw to end the rebuild. */
  readonly onProgress: (applied: number) => void
}

const usualMarginMs = 10_000

export function followLive(options: FollowOptions, place: Place): Following {
  const { projection, dataSource, bus, clock, batchSize = 1_000, onProgress } = options
  const course = createCourse()
  let readUntil: Date | null = null
  let applied = 0

  async function apply(events: readonly EventEnvelope[]): Promise<void> {
    for (let from = 0; from < events.length; from += batchSize) {
      const batch = events.slice(from, from + batchSize)
      await projectBeside(dataSource, place, projection, batch)
      applied += batch.length
      onProgress(applied)
    }
  }

  const pass: Following['pass'] = async (live, read) => {
    const since = readUntil
    const now = clock.now()
    const from = read === 'everything' || since === null ? 'start' : new Date(since.getTime() - read.marginMs)
    await apply(course.overtaken(live))
    const handler = async (records: readonly DeliveredRecord[]) => {
      onProgress(applied)
      await apply(course.due(records.flatMap(eventOf), live))
    }
    for (const topic of projection.topics) await bus.replay({ topic, from, batchSize, handler })
    readUntil = now
    return course.shortfalls(live)
  }

  return {
    get applied() {
      return applied
    },
    pass,
    reach: async (live) => {
      const first = readUntil === null
      let shortfalls = await pass(live, { marginMs: usualMarginMs })
      if (shortfalls.length > 0 && !first) shortfalls = await pass(live, 'everything')
      const [short] = shortfalls
      if (!short) return
      const missing = shortfalls.reduce((sum, each) => sum + each.missing, 0)
      throw new Error(
        `The topics do not hold everything that ${projection.group} has heard: ${missing} events of ${shortfalls.length} streams are missing, the first in ${short.stream} of ${short.source}. A projection can be rebuilt as long as its topics keep every event; check their retention, and that this is the same bus.`,
      )
    },
  }
}

/** Records that cannot be read had no effect on the live projection either. */
const eventOf = (record: DeliveredRecord): EventEnvelope[] => {
  const { event } = hearRecord(record, () => true)
  return event === null ? [] : [event]
}
