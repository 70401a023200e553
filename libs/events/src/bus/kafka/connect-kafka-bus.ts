import { Partitioners } from 'kafkajs'
import { type Log } from '../../log'
import { type BusRecord, type EventBus, type Place, type Subscription } from '../event-bus'
import { forgotten } from '../forgotten'
import { chunkBySize } from './chunk-by-size.rules'
import { connectAdmin, kafkaOf, userOf } from './kafka-client'
import { type KafkaConfig } from './kafka-config'
import { measureLag } from './measure-lag'
import { partitionOfKey } from './partition-of-key'
import { lastPlaces, placesAfter } from './places-after'
import { refusalOf } from './refusal'
import { replayTopic } from './replay-topic'
import { beginAt, endsOf } from './start-at-end'
import { subscribeToKafka } from './subscribe-to-kafka'
import { topicsOf } from './topics'

export { type KafkaConfig } from './kafka-config'

/**
 * The event bus on Apache Kafka. Order within a key holds across retries, because a request is sent when the one before it
 * is acknowledged by all replicas; a retry may repeat records.
 * Rejects when no broker can be used now, or a topic of `config.topics` cannot; the process should then end. Later outages
 * are waited out.
 */
export async function connectKafkaBus(config: KafkaConfig, log: Log): Promise<EventBus> {
  const { clientId = 'customer-graph', replicationFactor } = config
  const user = userOf(config)
  const kafka = kafkaOf(config, log)
  const producer = kafka.producer({
    createPartitioner: Partitioners.DefaultPartitioner,
    allowAutoTopicCreation: false,
    maxInFlightRequests: 1,
  })
  const admin = kafka.admin()
  const topics = topicsOf({ admin, log, user, replicationFactor })
  const subscriptions = new Set<Subscription>()
  const disconnect = () => Promise.allSettled([admin.disconnect(), producer.disconnect()])
  try {
    await connectAdmin(admin, config)
    await producer.connect()
    for (const topic of config.topics ?? []) await topics.ensure(topic)
  } catch (error) {
    await disconnect()
    throw error
  }
  return {
    publish: async (topic, records) => {
      await topics.ensure(topic)
      const places: Place[] = []
      for (const chunk of chunkBySize(records)) {
        const messages = chunk.map(toMessage)
        const written = await producer
          .send({ topic, acks: -1, timeout: 10_000, messages })
          .catch((error: unknown) => {
            throw refusalOf(error, { user, act: `write to the topic ${topic}` })
          })
        places.push(...placesAfter(topic, written, messages))
      }
      return lastPlaces(places)
    },

    ends: async (topic) => ((await topics.exists(topic)) ? endsOf(admin, [topic]) : []),

    subscribe: async (options) => {
      for (const topic of options.topics) await topics.ensure(topic)
      const begin = beginAt(options.fromNow ? await endsOf(admin, options.topics) : [])
      const followed = subscribeToKafka(kafka, { admin, log, user, begin }, options)
      const subscription = options.fromNow
        ? forgotten(followed, () => admin.deleteGroups([options.group]))
        : followed
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
      (await topics.exists(options.topic))
        ? replayTopic(kafka, admin, { ...options, groupPrefix: replayGroups(clientId) })
        : 0,

    close: async () => {
      await Promise.all([...subscriptions].map((subscription) => subscription.stop()))
      await disconnect()
    },
  }
}

const toMessage = ({ key, headers, value }: BusRecord) => ({
  ...{ key, value, headers: { ...headers } },
  ...(key === null ? {} : { partition: partitionOfKey(key) }),
})

/** The groups in which a client replays begin with this, so that an access list can name them. */
export const replayGroups = (clientId: string): string => `${clientId}-replay-`
