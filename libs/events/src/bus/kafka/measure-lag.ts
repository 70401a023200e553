import { type Admin } from 'kafkajs'

/** How many records of an existing topic a group has not committed; one that never committed has all that are kept before it. */
export async function measureLag(admin: Admin, group: string, topic: string): Promise<number> {
  const [ends, [committed]] = await Promise.all([
    admin.fetchTopicOffsets(topic),
    admin.fetchOffsets({ groupId: group, topics: [topic] }),
  ])
  return ends.reduce((behind, { partition, low, high }) => {
    const offset = Number(committed?.partitions.find((each) => each.partition === partition)?.offset ?? -1)
    // A group whose place is gone, on either side, goes on at the first record kept.
    const next = offset > Number(high) ? Number(low) : Math.max(offset, Number(low))
    return behind + Number(high) - next
  }, 0)
}
