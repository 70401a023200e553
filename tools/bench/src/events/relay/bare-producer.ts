import { type BusRecord, type EventBus } from '@customer-graph/events'
import { Kafka, logLevel, Partitioners } from 'kafkajs'

/** As many as the relay takes at once. */
const atOnce = 500

export interface BareProducer {
  /** Sends everything, each batch when the one before it is acknowledged by all replicas. */
  send(records: readonly BusRecord[]): Promise<void>
  stop(): Promise<void>
}

/** What kafkajs does by itself with the settings that durability and order need, and nothing else. */
export async function bareKafka(brokers: string[], topic: string): Promise<BareProducer> {
  const kafka = new Kafka({ brokers, clientId: 'bare', logLevel: logLevel.NOTHING })
  const producer = kafka.producer({
    createPartitioner: Partitioners.DefaultPartitioner,
    maxInFlightRequests: 1,
  })
  await producer.connect()
  return {
    send: async (records) => {
      for (const batch of batchesOf(records))
        await producer.send({
          topic,
          acks: -1,
          messages: batch.map((record) => ({ ...record, headers: { ...record.headers } })),
        })
    },
    stop: () => producer.disconnect(),
  }
}

/** The embedded log without a relay: records in memory, appended. */
export const bareLog = (bus: EventBus, topic: string): BareProducer => ({
  send: async (records) => {
    for (const batch of batchesOf(records)) await bus.publish(topic, batch)
  },
  stop: async () => undefined,
})

const batchesOf = (records: readonly BusRecord[]): BusRecord[][] =>
  Array.from({ length: Math.ceil(records.length / atOnce) }, (_, n) =>
    records.slice(n * atOnce, (n + 1) * atOnce),
  )
