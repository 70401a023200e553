import { randomUUID } from 'node:crypto'
import { allTopics, type EventBus } from '@customer-graph/events'
import { topicOf } from '@customer-graph/glossary'
import { type Log } from '@customer-graph/subgraph'
import { type Directory } from '../caller/directory'
import { type ActivityHub } from './activity-hub'
import { followerGroups } from './follower-groups'
import { type Hearing, hearing } from './hearing'

const againMs = 1_000

export interface Following {
  /** False until the events can be heard for the first time. */
  readonly hears: boolean
  /** What was heard lately; null as long as nothing is heard. */
  readonly recent: Hearing['recent'] | null
  stop(): Promise<void>
}

export interface FollowOptions {
  connectBus(): Promise<EventBus>
  readonly hub: ActivityHub
  /** Reads its topic from the beginning before anything is heard. */
  readonly directory: Directory
  readonly log: Log
  /** Milliseconds since 1970. */
  now(): number
}

/**
 * Hands every event from now on to the hub and the directory, and remembers those of the last minutes, also from before it was started. A bus
 * that is away is tried until it is there: the gateway serves without it.
 */
export function followEvents({ connectBus, hub, directory, log, now }: FollowOptions): Following {
  let stopped = false
  let bus: EventBus | undefined
  let heard: Hearing | undefined
  let wait = () => {}

  async function connect(): Promise<void> {
    const connected = await connectBus()
    const next = hearing({ publish: hub.publish, now })
    try {
      await connected.subscribe({
        group: `${followerGroups}${randomUUID()}`,
        topics: allTopics,
        fromNow: true,
        handler: async (records) => {
          records.forEach(directory.hear)
          await next.hear(records)
        },
      })
      await connected.replay({
        topic: topicOf('operating-model'),
        from: 'start',
        handler: async (records) => records.forEach(directory.hear),
      })
      await next.lookBack(connected).catch((error: Error) => {
        log.warn(
          { err: error },
          'what happened before this gateway was started cannot be told to clients that come back',
        )
      })
    } catch (error) {
      await connected.close().catch(() => undefined)
      throw error
    }
    heard = next
    bus = connected
  }

  const connecting = (async () => {
    for (let failures = 0; !stopped && !bus;) {
      try {
        await connect()
      } catch (error) {
        if (failures++ === 0) log.warn({ err: error }, 'live updates wait for the event bus')
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, againMs)
          wait = () => (clearTimeout(timer), resolve())
        })
      }
    }
  })()

  return {
    get hears() {
      return bus !== undefined
    },
    get recent() {
      return heard?.recent ?? null
    },
    async stop() {
      stopped = true
      wait()
      await connecting
      await bus?.close()
    },
  }
}
