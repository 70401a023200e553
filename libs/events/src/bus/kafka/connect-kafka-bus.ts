import { Kafka, logLevel, Partitioners } from 'kafkajs'
import { type Log } from '../../log'
import { type EventBus, type Subscription } from '../event-bus'
import { chunkBySize } from './chunk-by-size.rules'
import { type KafkaConfig } from './kafka-config'
import { measureLag } from './measure-lag'
import { quietIdleConnections } from './quiet-idle-connections'
import { replayTopic } from './replay-topic'
import { subscribeToKafka } from './subscribe-to-kafka'
import { topicsOf } from './topics'

export { type KafkaConfig } from './kafka-config'

/**
 * The event bus on Apache Kafka. Order within a key holds across retries, because a request is sent when the one before it
 * is acknowledged by all replicas; a retry may repeat records.
 * Rejects when no broker can be reached now; the process should then end. Later outages are waited out.
 */
export async function connectKafkaBus(config: KafkaConfig, log: Log): Promise<EventBus> {
  quietIdleConnections()
  const { brokers, clientId = 'customer-graph', sasl, ssl, replicationFactor } = config
  const kafka = new Kafka({
    brokers: [...brokers],
    clientId,
    ...(sasl ? { sasl } : {}),
    ...(ssl === undefined ? {} : { ssl }),
    connectionTimeout: 3_000,
    requestTimeout: 15_000,
    retry: { initialRetryTime: 100, maxRetryTime: 2_000, retries: 5 },
    logLevel: logLevel.WARN,
    logCreator: () => (entry) => log.debug({ kafka: entry.log }, `kafkajs: ${entry.log.message}`),
  })
  const producer = kafka.producer({
    createPartitioner: Partitioners.DefaultPartitioner,
    allowAutoTopicCreation: false,
    maxInFlightRequests: 1,
  })
  const admin = kafka.admin()
  const topics = topicsOf(admin, replicationFactor)
  const subscriptions = new Set<Subscription>()
  try {
    await Promise.all([admin.connect(), producer.connect()])
  } catch (cause) {
    await Promise.allSettled([admin.disconnect(), producer.disconnect()])
    throw new Error(
      `No Kafka broker could be used at ${brokers.join(', ')} (${(cause as Error).message}): start one, or correct KAFKA_BROKERS and the SASL and TLS settings.`,
      { cause },
    )
  }
  return {
    publish: async (topic, records) => {
      await topics.ensure(topic)
      for (const chunk of chunkBySize(records))
        await producer.send({
          topic,
          acks: -1,
          timeout: 10_000,
          messages: chunk.map((record) => ({ ...record, headers: { ...record.headers } })),
        })
    },

    subscribe: async (options) => {
      for (const topic of options.topics) await topics.ensure(topic)
      const subscription = subscribeToKafka(kafka, log, options)
      subscriptions.add(subscription)
      return subscription
    },

    lag: async (group, asked) => {
      const lags = asked.map(
        async (topic) =>
          [topic, (await topics.exists(topic)) ? await measureLag(admin, group, topic) : 0] as const,
      )
      return Object.fromEntries(await Promise.all(lags))
    },

    replay: async (options) =>
      (await topics.exists(options.topic)) ? replayTopic(kafka, admin, options) : 0,

    close: async () => {
      await Promise.all([...subscriptions].map((subscription) => subscription.stop()))
      await Promise.allSettled([producer.disconnect(), admin.disconnect()])
    },
  }
}
