import { randomUUID } from 'node:crypto'
import { Kafka, logLevel } from 'kafkajs'

/** A record as a stranger with nothing but a Kafka client sees it. */
export interface TopicRecord {
  readonly key: string
  readonly headers: Record<string, string>
  readonly data: Record<string, unknown>
}

/** Reads a topic from its beginning until a record of the wanted type was seen. */
export async function readTopic(
  brokers: readonly string[],
  topic: string,
  type: string,
): Promise<TopicRecord> {
  const kafka = new Kafka({ brokers: [...brokers], clientId: 'stranger', logLevel: logLevel.NOTHING })
  const consumer = kafka.consumer({ groupId: `stranger-${randomUUID()}` })
  await consumer.connect()
  await consumer.subscribe({ topic, fromBeginning: true })
  try {
    return await new Promise<TopicRecord>((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`No ${type} on ${topic} within 30 s`)), 30_000)
      const eachMessage = async ({
        message,
      }: {
        message: { key: Buffer | null; value: Buffer | null; headers?: object }
      }) => {
        const headers = Object.fromEntries(
          Object.entries(message.headers ?? {}).map(([name, value]) => [name, String(value)]),
        )
        if (headers.ce_type !== type) return
        clearTimeout(late)
        resolve({ key: String(message.key), headers, data: JSON.parse(String(message.value)) })
      }
      consumer.run({ eachMessage }).catch(reject)
    })
  } finally {
    await consumer.disconnect()
  }
}
