import { setTimeout as sleep } from 'node:timers/promises'
import { type Admin, KafkaJSProtocolError } from 'kafkajs'
import { partitionCount } from './kafka-config'

/** Which topics exist, and creating those that do not. */
export interface Topics {
  exists(topic: string): Promise<boolean>
  /** Resolves once the topic exists and can be written to. */
  ensure(topic: string): Promise<void>
}

const patienceMs = 30_000
const pauseMs = 100

/** Topics are created explicitly, with the fixed number of partitions; the broker's auto-creation is never relied on. */
export function topicsOf(admin: Admin, replicationFactor = -1): Topics {
  const known = new Set<string>()
  const usable = new Set<string>()
  async function exists(topic: string): Promise<boolean> {
    if (!known.has(topic)) for (const found of await admin.listTopics()) known.add(found)
    return known.has(topic)
  }
  return {
    exists,
    ensure: async (topic) => {
      if (usable.has(topic)) return
      if (!(await exists(topic))) {
        const created = [{ topic, numPartitions: partitionCount, replicationFactor }]
        await admin.createTopics({ waitForLeaders: false, topics: created })
        known.add(topic)
      }
      await untilLed(admin, topic)
      usable.add(topic)
    },
  }
}

/** A topic that was just created, perhaps by another service, is listed a moment before its partitions have leaders. */
async function untilLed(admin: Admin, topic: string): Promise<void> {
  const giveUp = performance.now() + patienceMs
  for (;;) {
    try {
      const { topics } = await admin.fetchTopicMetadata({ topics: [topic] })
      const partitions = topics.find(({ name }) => name === topic)?.partitions ?? []
      if (partitions.length > 0 && partitions.every(({ leader }) => leader >= 0)) return
    } catch (error) {
      if (!isNotYetThere(error) || performance.now() > giveUp) throw error
    }
    if (performance.now() > giveUp)
      throw new Error(`Topic ${topic} has no leader after ${patienceMs / 1000} s.`)
    await sleep(pauseMs)
  }
}

const isNotYetThere = (error: unknown): boolean =>
  error instanceof KafkaJSProtocolError &&
  ['UNKNOWN_TOPIC_OR_PARTITION', 'LEADER_NOT_AVAILABLE'].includes(error.type)
