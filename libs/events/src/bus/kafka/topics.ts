import { setTimeout as sleep } from 'node:timers/promises'
import { type Admin, KafkaJSNumberOfRetriesExceeded, KafkaJSProtocolError } from 'kafkajs'
import { type Log } from '../../log'
import { refusalOf } from './refusal'
import { readTopicConfig } from './topic-config'
import { differences, topicSettings } from './topic-settings'

/** Which topics exist, and creating those that do not. */
export interface Topics {
  exists(topic: string): Promise<boolean>
  /**
   * Resolves once the topic exists and can be written to. Rejects when it has another number of partitions than it must
   * have, or does not exist and may not be created. What else is not as it should be is said in the log, once.
   */
  ensure(topic: string): Promise<void>
}

export interface TopicsOptions {
  readonly admin: Admin
  readonly log: Log
  /** For sentences on what is not allowed. */
  readonly user?: string | undefined
  /** Copies of a new topic; -1, the broker's default, unless told. */
  readonly replicationFactor?: number | undefined
}

const patienceMs = 30_000
const pauseMs = 100

/** Topics are created explicitly, with their partitions and retention; the broker's auto-creation is never relied on. */
export function topicsOf({ admin, log, user, replicationFactor = -1 }: TopicsOptions): Topics {
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
      const before = await exists(topic)
      if (!before) {
        await createTopic(admin, topic, replicationFactor).catch((error: unknown) => {
          throw refusalOf(error, { user, act: `create or see the topic ${topic}` })
        })
        known.add(topic)
      }
      refuseOtherPartitions(topic, await untilServed(admin, topic))
      if (before) await sayWhatDiffers(admin, topic, log)
      usable.add(topic)
    },
  }
}

/** Creates a topic with the settings that every topic has; answers false when it was there already. */
export const createTopic = (admin: Admin, topic: string, replicationFactor = -1): Promise<boolean> => {
  const { partitions: numPartitions, config } = topicSettings
  const configEntries = Object.entries(config).map(([name, value]) => ({ name, value }))
  return admin.createTopics({
    waitForLeaders: false,
    topics: [{ topic, numPartitions, replicationFactor, configEntries }],
  })
}

/** Throws, with what to do, when a topic has another number of partitions than every topic has. */
export function refuseOtherPartitions(topic: string, partitions: number): void {
  if (partitions === topicSettings.partitions) return
  throw new Error(
    `The topic ${topic} has ${partitions} partitions and must have ${topicSettings.partitions}: streams would lie in other partitions than their earlier events, and lose their order. Copy its records by key into a topic of ${topicSettings.partitions}, or delete it if nothing in it counts; "npm run topics -- apply" creates it anew.`,
  )
}

async function sayWhatDiffers(admin: Admin, topic: string, log: Log): Promise<void> {
  const different = await readTopicConfig(admin, topic).then(differences, (error: unknown) => {
    log.warn({ topic, err: error }, 'How long the topic is kept could not be looked up')
    return []
  })
  if (different.length > 0)
    log.warn(
      { topic, different },
      'The topic is not set up as it should be, so its events may be lost to rebuilds: run "npm run topics -- apply"',
    )
}

/**
 * A topic that was just created, perhaps by another service, is listed and has leaders a moment before the brokers serve it.
 * Publishing in that moment would be repeated by kafkajs for all partitions, also for those that had taken their records.
 * So every partition is asked for its end first, which only the broker that serves it answers. Answers how many there are.
 */
export async function untilServed(admin: Admin, topic: string): Promise<number> {
  const giveUp = performance.now() + patienceMs
  for (;;) {
    try {
      const { length } = await admin.fetchTopicOffsets(topic)
      if (length > 0) return length
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
