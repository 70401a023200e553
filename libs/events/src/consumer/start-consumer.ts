import { topicOf, type Department } from '@customer-graph/glossary'
import { redriveRequested } from './redrive-requested'
import { type Consumer, type ConsumerCounts, type ConsumerOptions } from './consumer-options'
import { effectOf } from './effect'
import { handleRecords } from './handle-records'
import { keepPlaces } from './keep-places'
import { noCounts } from './no-counts'
import { noteMissed } from './note-missed'
import { subscribeAgain } from './subscribe-again'
import { takeCare } from './take-care'

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

  const care = takeCare({
    ...{ dataSource, log, group, everyMs: redrivePollMs, groups: [group] },
    look: async (isRunning) => {
      if (await places.arePutBack()) await subscription.again()
      await redriveRequested(options, effect, counts, isRunning)
    },
  })

  return {
    pause: subscription.pause,
    resume: subscription.resume,
    stop: async () => {
      await Promise.all([subscription.stop(), care.stop()])
    },
    lag: () => bus.lag(group, topics),
    counts,
  }
}

function topicsOf(options: ConsumerOptions): string[] {
  if ('topics' in options) return [...options.topics]
  return [...new Set(options.reactions.map(({ on }) => topicOf(on.type.split('.')[0] as Department)))]
}
