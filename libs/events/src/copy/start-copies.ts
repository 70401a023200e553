import { type Department } from '@customer-graph/glossary'
import { type DataSource } from 'typeorm'
import { type EventBus } from '../bus/event-bus'
import { type Consumer } from '../consumer/consumer-options'
import { noteMissed } from '../consumer/note-missed'
import { subscribeAgain } from '../consumer/subscribe-again'
import { takeCare } from '../consumer/take-care'
import { type Log } from '../log'
import { redriveRequested } from '../consumer/redrive-requested'
import { type Copy } from './copy'
import { birthOf } from './copy-birth'
import { copiesGroup, copyGroup, followCopy, topicsOfCopy, type FollowingCopy } from './following-copy'

export interface CopiesOptions {
  /** Whose copies they are: in its database, and in its name what they react with. */
  readonly department: Department
  readonly copies: readonly Copy[]
  readonly dataSource: DataSource
  readonly bus: EventBus
  readonly log: Log
  readonly onCommitted?: () => void
  /** The most events in one transaction; 200 unless told. */
  readonly batchSize?: number
  /** How often parked events are looked for, in ms; 1000 unless told. */
  readonly redrivePollMs?: number
}

const settleEveryMs = 1_000

/**
 * Follows the topics for all copies of a department over one subscription, each copy with its own place in the database: so
 * one that is new begins at the earliest event, and the others pass over what they have. What a copy has not caught up with
 * yet is read before what is new, so meanwhile all copies wait; reactions of the department do not. Resolves with each copy
 * by its group, like consumers of their own.
 */
export async function startCopies(options: CopiesOptions): Promise<ReadonlyMap<string, Consumer>> {
  const { department, copies, dataSource, bus, log, batchSize = 200, redrivePollMs = 1_000 } = options
  if (copies.length === 0) return new Map()
  const all: FollowingCopy[] = []
  for (const copy of copies) {
    const group = copyGroup(department, copy)
    const birth = await birthOf(dataSource, bus, group, topicsOfCopy(copy))
    all.push(followCopy(copy, { ...options, group, reactions: [], sparse: true }, birth))
  }
  const group = copiesGroup(department)
  const topics = [...new Set(all.flatMap((copy) => copy.topics))]
  let settledAt = 0
  const settle = async () => {
    for (const copy of all) await copy.settle()
    settledAt = performance.now()
  }
  const subscription = await subscribeAgain(log, group, () => {
    for (const copy of all) copy.forget()
    return bus.subscribe({
      ...{ group, topics, batchSize },
      from: (topic, partition) => earliest(all, topic, partition),
      handler: async (records) => {
        for (const copy of all) await copy.handle(records)
        if (performance.now() - settledAt > settleEveryMs) await settle()
      },
      onMissed: async (missed) => {
        for (const { topics, options } of all)
          if (topics.includes(missed.topic)) await noteMissed(dataSource, options.group, missed)
      },
    })
  })
  let looks = 0
  const care = takeCare({
    ...{ dataSource, log, group, everyMs: redrivePollMs },
    groups: all.map((copy) => copy.options.group),
    look: async (isRunning) => {
      const next = all[(looks += 1) % all.length]
      if (await next?.places.arePutBack()) await subscription.again()
      for (const copy of await withSomethingDue(dataSource, all))
        await redriveRequested(copy.options, copy.effect, copy.counts, isRunning)
    },
  })

  let stopping: Promise<void> | undefined
  const stop = async () => {
    await Promise.all([subscription.stop(), care.stop()])
    await settle().catch((error: unknown) =>
      log.debug({ group, err: error }, 'Places are written down next time'),
    )
  }
  let measuring: Promise<Record<string, number>> | undefined
  const lag = () => (measuring ??= bus.lag(group, topics).finally(() => (measuring = undefined)))
  return new Map(
    all.map(({ options: { group }, counts, topics }) => [
      group,
      {
        ...{ pause: subscription.pause, resume: subscription.resume, counts },
        stop: () => (stopping ??= stop()),
        lag: async () =>
          Object.fromEntries(Object.entries(await lag()).filter(([topic]) => topics.includes(topic))),
      },
    ]),
  )
}

/** Where the copy that is furthest behind has to go on. */
async function earliest(
  copies: readonly FollowingCopy[],
  topic: string,
  partition: number,
): Promise<string | null> {
  const hearing = copies.filter(({ topics }) => topics.includes(topic))
  const places = await Promise.all(hearing.map(({ places }) => places.from(topic, partition)))
  const offsets = places.map((place) => BigInt(place ?? 0))
  return offsets.reduce((least, offset) => (offset < least ? offset : least), offsets[0] ?? 0n).toString()
}

/** Most of the time there is none: one question for all. */
async function withSomethingDue(
  dataSource: DataSource,
  copies: readonly FollowingCopy[],
): Promise<FollowingCopy[]> {
  const rows: { group: string }[] = await dataSource.query(
    `SELECT DISTINCT consumer_group AS "group" FROM stream_position WHERE consumer_group = ANY($1::text[])
     AND parked_at IS NOT NULL AND (redrive_requested_at IS NOT NULL OR retry_at <= clock_timestamp())`,
    [copies.map(({ options }) => options.group)],
  )
  return copies.filter(({ options }) => rows.some(({ group }) => group === options.group))
}
