import { type Admin, type Consumer, type ConsumerGroupJoinEvent } from 'kafkajs'
import { type SubscribeOptions } from '../event-bus'
import { type Notice } from './notice-missed'

/** Takes a member back to where its subscriber says that it is, when the group has committed further than that. */
export interface GoingBack {
  /** Call it whenever partitions were shared out. */
  joined(member: Consumer, event: ConsumerGroupJoinEvent): void
  /**
   * Whether records that were fetched from `offset` on may be handled; else the member was sent back before them. Rejects
   * while the subscriber does not say where it is.
   */
  mayHandle(topic: string, partition: number, offset: string): Promise<boolean>
}

type Options = Pick<SubscribeOptions, 'group' | 'from'>

export function goingBack(
  admin: Admin,
  notice: Pick<Notice, 'readUpTo'>,
  { group, from }: Options,
): GoingBack {
  const begins = new Map<string, () => Promise<bigint | null>>()
  const placeOf = (topic: string, partition: number) => `${topic}/${partition}`
  let seek: (topic: string, partition: number, offset: bigint) => void = () => undefined

  const committedOf = async (topic: string): Promise<Map<number, bigint>> => {
    const [found] = await admin.fetchOffsets({ groupId: group, topics: [topic] })
    return new Map(found?.partitions.map(({ partition, offset }) => [partition, BigInt(offset)]))
  }
  const lowOf = async (topic: string): Promise<Map<number, bigint>> =>
    new Map((await admin.fetchTopicOffsets(topic)).map(({ partition, low }) => [partition, BigInt(low)]))

  /** Where to go back to, null when there is nothing to go back for. */
  async function beginOf(topic: string, partition: number, committedIn: typeof committedOf) {
    const own = (await from?.(topic, partition)) ?? null
    if (own === null) return null
    const committed = (await committedIn(topic)).get(partition) ?? -1n
    if (committed <= BigInt(own)) return null
    notice.readUpTo(topic, partition, own)
    const low = (await lowOf(topic)).get(partition) ?? 0n
    return BigInt(own) < low ? low : BigInt(own)
  }

  return {
    joined: (member, { payload: { memberAssignment } }) => {
      begins.clear()
      if (!from) return
      seek = (topic, partition, offset) => member.seek({ topic, partition, offset: offset.toString() })
      for (const [topic, partitions] of Object.entries(memberAssignment)) {
        const committed = onceItSucceeds(() => committedOf(topic))
        for (const partition of partitions as number[]) {
          const begin = onceItSucceeds(() => beginOf(topic, partition, committed))
          begins.set(placeOf(topic, partition), begin)
          // A partition into which nothing is written has to go back as well.
          begin()
            .then((place) => place !== null && seek(topic, partition, place))
            .catch(() => undefined)
        }
      }
    },
    mayHandle: async (topic, partition, offset) => {
      const begin = await begins.get(placeOf(topic, partition))?.()
      if (begin === undefined || begin === null || begin >= BigInt(offset)) {
        begins.delete(placeOf(topic, partition))
        return true
      }
      seek(topic, partition, begin)
      return false
    },
  }
}

function onceItSucceeds<T>(run: () => Promise<T>): () => Promise<T> {
  let running: Promise<T> | undefined
  return () => {
    running ??= run().catch((error: unknown) => {
      running = undefined
      throw error
    })
    return running
  }
}
