import { randomUUID } from 'node:crypto'
import { type Admin, type Kafka } from 'kafkajs'
import { type ReplayOptions } from '../event-bus'
import { toDeliveredRecord } from './to-delivered-record'

interface Span {
  next: bigint
  readonly end: bigint
}

const mostCrashes = 10

/** Reads a topic from the wanted place up to where it ends now, in a group of its own that is deleted afterwards. */
export async function replayTopic(
  kafka: Kafka,
  admin: Admin,
  { topic, from, handler, batchSize = 500, groupPrefix }: ReplayOptions & { readonly groupPrefix: string },
): Promise<number> {
  const spans = await spansOf(admin, topic, from)
  const isDone = () => [...spans.values()].every(({ next, end }) => next >= end)
  if (isDone()) return 0
  const groupId = `${groupPrefix}${randomUUID()}`
  const consumer = kafka.consumer({ groupId, allowAutoTopicCreation: false, maxWaitTimeInMs: 500 })
  let count = 0
  let crashes = 0
  try {
    await consumer.connect()
    await consumer.subscribe({ topic, fromBeginning: true })
    await new Promise<void>((resolve, reject) => {
      // A broker that has just started refuses its first groups; kafkajs begins again by itself then.
      consumer.on(consumer.events.CRASH, ({ payload: { error, restart } }) => {
        crashes += 1
        if (!restart || crashes > mostCrashes) reject(error)
      })
      const running = consumer.run({
        autoCommit: false,
        eachBatch: async ({ batch: { messages, partition }, heartbeat }) => {
          const span = spans.get(partition)
          const due = messages.filter(
            ({ offset }) => span && BigInt(offset) >= span.next && BigInt(offset) < span.end,
          )
          try {
            for (let i = 0; i < due.length; i += batchSize) {
              const part = due
                .slice(i, i + batchSize)
                .map((message) => toDeliveredRecord(topic, partition, message))
              await handler(part)
              count += part.length
              await heartbeat()
            }
          } catch (error) {
            return reject(error as Error)
          }
          const last = messages.at(-1)
          if (span && last && BigInt(last.offset) >= span.next) span.next = BigInt(last.offset) + 1n
          if (isDone()) resolve()
        },
      })
      running.catch(reject)
      for (const [partition, { next }] of spans) consumer.seek({ topic, partition, offset: next.toString() })
    })
  } finally {
    await consumer.disconnect()
    await admin.deleteGroups([groupId]).catch(() => undefined)
  }
  return count
}

async function spansOf(admin: Admin, topic: string, from: ReplayOptions['from']): Promise<Map<number, Span>> {
  const ends = await admin.fetchTopicOffsets(topic)
  const starts = await startsOf(admin, topic, from)
  return new Map(
    ends.map(({ partition, low, high }) => {
      const start = BigInt(starts.find((each) => each.partition === partition)?.offset ?? low)
      const next = start < 0n ? BigInt(high) : start < BigInt(low) ? BigInt(low) : start
      return [partition, { next, end: BigInt(high) }]
    }),
  )
}

const startsOf = async (
  admin: Admin,
  topic: string,
  from: ReplayOptions['from'],
): Promise<readonly { readonly partition: number; readonly offset: string }[]> => {
  if (from === 'start') return []
  if (from instanceof Date) return admin.fetchTopicOffsetsByTimestamp(topic, from.getTime())
  return from.filter((place) => place.topic === topic)
}
