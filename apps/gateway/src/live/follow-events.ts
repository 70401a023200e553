import { randomUUID } from 'node:crypto'
import { allTopics, type EventBus } from '@customer-graph/events'
import { type Log } from '@customer-graph/subgraph'
import { activityOf } from './activity'
import { type ActivityHub } from './activity-hub'
import { followerGroups } from './follower-groups'

const againMs = 1_000

export interface Following {
  /** False until the events can be heard for the first time. */
  readonly hears: boolean
  stop(): Promise<void>
}

/** Hands every event from now on to the hub. A bus that is away is tried until it is there: the gateway serves without it. */
export function followEvents(connectBus: () => Promise<EventBus>, hub: ActivityHub, log: Log): Following {
  let stopped = false
  let bus: EventBus | undefined
  let wait = () => {}

  async function connect(): Promise<void> {
    const connected = await connectBus()
    try {
      await connected.subscribe({
        group: `${followerGroups}${randomUUID()}`,
        topics: allTopics,
        fromNow: true,
        handler: async (records) => {
          for (const record of records) {
            const activity = activityOf(record)
            if (activity) hub.publish(activity)
          }
        },
      })
    } catch (error) {
      await connected.close().catch(() => undefined)
      throw error
    }
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
    async stop() {
      stopped = true
      wait()
      await connecting
      await bus?.close()
    },
  }
}
