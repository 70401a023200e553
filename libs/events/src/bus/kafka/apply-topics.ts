import { type Admin } from 'kafkajs'
import { silentLog } from '../../silent-log'
import { connectAdmin, kafkaOf } from './kafka-client'
import { type KafkaConfig } from './kafka-config'
import { readTopicConfig, writeTopicConfig } from './topic-config'
import { differences, topicSettings } from './topic-settings'
import { createTopic, refuseOtherPartitions, untilServed } from './topics'

/** What became of a topic, or would become of it. */
export interface TopicState {
  readonly topic: string
  readonly state: 'created' | 'missing' | 'corrected' | 'differs' | 'as it should be'
  readonly different: ReturnType<typeof differences>
}

/** An administrator's connection, for as long as the work takes. Rejects when no broker can be used. */
export async function asAdministrator<T>(
  config: KafkaConfig,
  work: (admin: Admin) => Promise<T>,
): Promise<T> {
  const kafka = kafkaOf({ clientId: 'customer-graph-administrator', ...config }, silentLog)
  const admin = kafka.admin()
  try {
    await connectAdmin(admin, config)
    return await work(admin)
  } finally {
    await admin.disconnect().catch(() => undefined)
  }
}

/**
 * Gives each topic what `topicSettings` says: creates those that are missing, corrects the configuration of the others, and
 * keeps what else is configured there. With `dryRun` it only looks. Rejects at a topic with another number of partitions.
 */
export async function applyTopics(
  admin: Admin,
  topics: readonly string[],
  { replicationFactor = -1, dryRun = false }: { replicationFactor?: number; dryRun?: boolean } = {},
): Promise<TopicState[]> {
  const existing = new Set(await admin.listTopics())
  const states: TopicState[] = []
  for (const topic of topics) {
    if (!existing.has(topic)) {
      if (!dryRun) await createTopic(admin, topic, replicationFactor)
      states.push({ topic, state: dryRun ? 'missing' : 'created', different: [] })
      continue
    }
    refuseOtherPartitions(topic, await untilServed(admin, topic))
    const different = differences(await readTopicConfig(admin, topic))
    if (different.length > 0 && !dryRun) await writeTopicConfig(admin, topic, topicSettings.config)
    const changed = dryRun ? 'differs' : 'corrected'
    states.push({ topic, state: different.length > 0 ? changed : 'as it should be', different })
  }
  return states
}
