import { type Admin } from 'kafkajs'
import { type Log } from '../../log'
import { type SubscribeOptions } from '../event-bus'
import { standingOf, type Kept } from './place-in-partition.rules'

/** Notices that records were deleted before a group has read them. kafkajs itself goes on at the first record kept. */
export interface Notice {
  /** Looks at what the group has committed, before it begins to read. */
  beforeReading(): Promise<void>
  /** Looks again when a read did not begin where the one before it had ended. */
  whenReadAt(topic: string, partition: number, fetched: string): Promise<void>
  /** The next read of the partition should begin here. */
  readUpTo(topic: string, partition: number, next: string): void
  /** The group has shared its partitions out again: others may read on from here. */
  forget(): void
}

type Noticing = Pick<SubscribeOptions, 'group' | 'topics' | 'onMissed'>

/** Rejects when it could not be said: it is looked at again, and nothing is read meanwhile. */
export function noticeMissed(admin: Admin, log: Log, { group, topics, onMissed }: Noticing): Notice {
  const expected = new Map<string, bigint>()
  const placeOf = (topic: string, partition: number) => `${topic}/${partition}`

  async function look(topic: string, partition: number, committed: bigint, kept: Kept): Promise<void> {
    const standing = standingOf(committed, kept)
    const where = { group, topic, partition }
    if (standing.is === 'overtaken') {
      const [from, to] = [standing.from.toString(), standing.to.toString()]
      const records = Number(standing.to - standing.from)
      await onMissed?.({ topic, partition, from, to })
      log.error(
        { ...where, from, to, records },
        'Records were deleted before this consumer has read them: it goes on with the first one kept. Bring its data up to date, and give the topic a retention that is longer than any consumer is away',
      )
    }
    if (standing.is === 'beyond')
      log.error(
        { ...where, committed: standing.committed.toString(), high: standing.high.toString() },
        'A topic holds less than this consumer has read: it was made anew or lost its end. It is read again from the first record kept, and what was heard before is skipped',
      )
  }

  const keptOf = async (topic: string): Promise<Map<number, Kept>> =>
    new Map(
      (await admin.fetchTopicOffsets(topic)).map(({ partition, low, high }) => [
        partition,
        { low: BigInt(low), high: BigInt(high) },
      ]),
    )

  return {
    beforeReading: async () => {
      expected.clear()
      for (const { topic, partitions } of await admin.fetchOffsets({ groupId: group, topics: [...topics] })) {
        const kept = await keptOf(topic)
        for (const { partition, offset } of partitions)
          await look(topic, partition, BigInt(offset), kept.get(partition) ?? { low: 0n, high: 0n })
      }
    },
    whenReadAt: async (topic, partition, fetched) => {
      const next = expected.get(placeOf(topic, partition))
      if (next === undefined || BigInt(fetched) === next) return
      const kept = (await keptOf(topic)).get(partition)
      if (kept) await look(topic, partition, next, kept)
      expected.delete(placeOf(topic, partition))
    },
    readUpTo: (topic, partition, next) => void expected.set(placeOf(topic, partition), BigInt(next)),
    forget: () => expected.clear(),
  }
}
