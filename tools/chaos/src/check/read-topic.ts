import { topicOf } from '@customer-graph/glossary'
import { randomUUID } from 'node:crypto'
import { Kafka, logLevel, type KafkaMessage } from 'kafkajs'
import { writing, type Load } from '../processes/load-event'
import { type Published } from './evidence'

/** Reads the whole topic of a run with a Kafka client of its own, from the beginning to where it ends now. */
export async function readTopic(brokers: readonly string[], scope: string): Promise<Published[]> {
  const topic = `${scope}.${topicOf(writing)}`
  const kafka = new Kafka({ brokers: [...brokers], clientId: 'chaos-checker', logLevel: logLevel.NOTHING })
  const admin = kafka.admin()
  const consumer = kafka.consumer({ groupId: `${scope}-checker-${randomUUID()}`, maxWaitTimeInMs: 200 })
  const found = new Map<number, Published[]>()
  try {
    await admin.connect()
    if (!(await admin.listTopics()).includes(topic)) return []
    const ends = new Map(
      (await admin.fetchTopicOffsets(topic)).map(({ partition, high }) => [partition, BigInt(high)]),
    )
    const next = new Map([...ends.keys()].map((partition) => [partition, 0n]))
    const isDone = () => [...ends].every(([partition, end]) => (next.get(partition) ?? 0n) >= end)
    if (isDone()) return []
    await consumer.connect()
    await consumer.subscribe({ topic, fromBeginning: true })
    await new Promise<void>((resolve, reject) => {
      consumer.on(consumer.events.CRASH, ({ payload }) => reject(payload.error))
      consumer
        .run({
          autoCommit: false,
          eachBatch: async ({ batch: { partition, messages } }) => {
            const read = found.get(partition) ?? []
            found.set(partition, read)
            for (const message of messages) read.push(toPublished(message))
            const last = messages.at(-1)
            if (last) next.set(partition, BigInt(last.offset) + 1n)
            if (isDone()) resolve()
          },
        })
        .catch(reject)
    })
  } finally {
    await Promise.allSettled([consumer.disconnect(), admin.disconnect()])
  }
  return [...found.values()].flat()
}

function toPublished({ headers, value }: KafkaMessage): Published {
  const { command, index } = JSON.parse(value?.toString() ?? '{}') as Load
  return {
    id: headers?.ce_id?.toString() ?? '',
    stream: headers?.ce_stream?.toString() ?? '',
    sequence: Number(headers?.ce_sequence?.toString()),
    command,
    index,
  }
}
