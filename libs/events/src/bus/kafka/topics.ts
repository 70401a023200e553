import { type Admin } from 'kafkajs'
import { partitionCount } from './kafka-config'

/** Which topics exist, and creating those that do not. */
export interface Topics {
  exists(topic: string): Promise<boolean>
  ensure(topic: string): Promise<void>
}

/** Topics are created explicitly, with the fixed number of partitions; the broker's auto-creation is never relied on. */
export function topicsOf(admin: Admin, replicationFactor = -1): Topics {
  const known = new Set<string>()
  async function exists(topic: string): Promise<boolean> {
    if (!known.has(topic)) for (const found of await admin.listTopics()) known.add(found)
    return known.has(topic)
  }
  return {
    exists,
    ensure: async (topic) => {
      if (await exists(topic)) return
      await admin.createTopics({
        waitForLeaders: true,
        topics: [{ topic, numPartitions: partitionCount, replicationFactor }],
      })
      known.add(topic)
    },
  }
}
