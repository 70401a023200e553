import { setTimeout as sleep } from 'node:timers/promises'
import { type Admin, KafkaJSNumberOfRetriesExceeded, KafkaJSProtocolError } from 'kafkajs'
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
      await untilServed(admin, topic)
      usable.add(topic)
    },
  }
}

/**
 * A topic that was just created, perhaps by another service, is listed and has leaders a moment before the brokers serve it.
 * Publishing in that moment would be repeated by kafkajs for all partitions, also for those that had taken their records.
 * So every partition is asked for its end first, which only the broker that serves it answers.
 */
async function untilServed(admin: Admin, topic: string): Promise<void> {
  const giveUp = performance.now() + patienceMs
  for (;;) {
    try {
      if ((await admin.fetchTopicOffsets(topic)).length > 0) return
    } catch (error) {
      if (!isNotYetServed(error) || performance.now() > giveUp) throw error
    }
    if (performance.now() > giveUp)
      throw new Error(`Topic ${topic} is not served after ${patienceMs / 1000} s.`)
    await sleep(pauseMs)
  }
}

const notYet = ['UNKNOWN_TOPIC_OR_PARTITION', 'LEADER_NOT_AVAILABLE', 'NOT_LEADER_FOR_PARTITION']

const isNotYetServed = (error: unknown): boolean => {
  const cause = error instanceof KafkaJSNumberOfRetriesExceeded ? error.cause : error
  return cause instanceof KafkaJSProtocolError && notYet.includes(cause.type)
}
