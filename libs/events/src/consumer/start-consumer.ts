import { topicOf, type Department } from '@customer-graph/glossary'
import { redriveRequested } from '../parking/redrive-requested'
import { createWakeUp } from '../wake-up'
import { forgetOldInbox } from './claim-in-inbox'
import { type Consumer, type ConsumerCounts, type ConsumerOptions } from './consumer-options'
import { effectOf } from './effect'
import { handleRecords } from './handle-records'
import { keepPlaces } from './keep-places'
import { noteMissed } from './note-missed'
import { subscribeAgain } from './subscribe-again'

const noCounts: ConsumerCounts = {
  ...{ applied: 0, repeated: 0, unhandled: 0, parked: 0, redriven: 0, gaps: 0, undone: 0 },
}
const inboxDays = 30
const tidyEveryMs = 3_600_000

/**
 * Hears events from now until `stop`, from where its group left off or from the beginning: each takes effect once, in the
 * order of its stream. When its database was put back to an earlier state, it hears again what it had heard since. Also redrives parked events when that was requested, and forgets old inbox entries.
 * Rejects when it has nothing to hear.
 */
export async function startConsumer(options: ConsumerOptions): Promise<Consumer> {
  const { group, bus, dataSource, log, batchSize = 200, redrivePollMs = 1_000 } = options
  const topics = topicsOf(options)
  if (topics.length === 0)
    throw new Error(`The consumer ${group} has no reaction and no topic: give it one, or do not start it.`)
  const effect = effectOf(options)
  const counts: ConsumerCounts = { ...noCounts }
  const places = keepPlaces(dataSource, group, topics)
  const subscription = await subscribeAgain(log, group, () => {
    places.forget()
    return bus.subscribe({
      group,
      topics,
      batchSize,
      from: places.from,
      handler: async (records) => {
        const moving = places.moving(records)
        await handleRecords(options, effect, counts, records, moving)
        await moving.end()
      },
      onMissed: (missed) => noteMissed(dataSource, group, missed),
    })
  })

  const wakeUp = createWakeUp()
  let running = true
  async function care(): Promise<void> {
    let tidiedAt = 0
    while (running) {
      try {
        if (await places.arePutBack()) await subscription.again()
        await redriveRequested(options, effect, counts, () => running)
        if (tidiedAt === 0 || performance.now() - tidiedAt > tidyEveryMs) {
          await forgetOldInbox(dataSource.manager, group, inboxDays)
          tidiedAt = performance.now()
        }
      } catch (error) {
        log.debug({ group, err: error }, 'Parked events could not be looked at; tried again shortly')
      }
      if (running) await wakeUp.sleep(redrivePollMs)
    }
  }
  const caring = care()

  return {
    pause: subscription.pause,
    resume: subscription.resume,
    stop: async () => {
      running = false
      wakeUp.call()
      await Promise.all([subscription.stop(), caring])
    },
    lag: () => bus.lag(group, topics),
    counts,
  }
}

function topicsOf(options: ConsumerOptions): string[] {
  if ('topics' in options) return [...options.topics]
  return [...new Set(options.reactions.map(({ on }) => topicOf(on.type.split('.')[0] as Department)))]
}
