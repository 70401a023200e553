import { topicOf, type Department } from '@customer-graph/glossary'
import { type DeliveredRecord } from '../bus/event-bus'
import { type ConsumerCounts, type ReactingConsumer } from '../consumer/consumer-options'
import { handleRecords } from '../consumer/handle-records'
import { keepPlaces, type PlaceKeeper } from '../consumer/keep-places'
import { noCounts } from '../consumer/no-counts'
import { placeKey } from '../place/known-places'
import { type Copy } from './copy'
import { type Birth, isLive } from './copy-birth'
import { copyEffect, type CopyEffect } from './copy-effect'

/** One copy, as it follows its topics together with the others. */
export interface FollowingCopy {
  readonly options: ReactingConsumer
  readonly topics: readonly string[]
  readonly effect: CopyEffect
  readonly counts: ConsumerCounts
  readonly places: PlaceKeeper
  /** Handles what is its own among records of a partition, and what it has not handled yet. */
  handle(records: readonly DeliveredRecord[]): Promise<void>
  /** Writes down how far it has come where nothing was its own. */
  settle(): Promise<void>
  /** Forgets where it is: the database says so when it is asked next. */
  forget(): void
}

/** The name under which a copy's places, positions and parked events are kept. */
export const copyGroup = (department: Department, { table }: Copy): string => `${department}-copy-${table}`

/** The group in which a department's copies follow the topics together. */
export const copiesGroup = (department: Department): string => `${department}-copies`

/** The topics on which the events of a copy stand. */
export const topicsOfCopy = ({ contracts }: Copy): string[] => [
  ...new Set(contracts.map(({ type }) => topicOf(type.split('.')[0] as Department))),
]

export function followCopy(copy: Copy, options: ReactingConsumer, birth: Birth): FollowingCopy {
  const { group, dataSource } = options
  const topics = topicsOfCopy(copy)
  const effect = copyEffect(copy, group, birth)
  const counts = { ...noCounts }
  const places = keepPlaces(dataSource, group, topics)
  const handled = new Map<string, bigint>()
  const passedBy = new Map<string, DeliveredRecord>()

  async function handleAll(records: readonly DeliveredRecord[], last: DeliveredRecord): Promise<void> {
    const moving = places.moving([last])
    const due = records.filter(({ headers }) => effect.handles(headers.ce_type ?? ''))
    const past = due.filter((record) => !isLive(birth, record))
    const since = due.slice(past.length)
    for (const [part, isLast] of [
      [past, since.length === 0],
      [since, true],
    ] as const) {
      const [first] = part
      if (first) await handleRecords(options, effect.at(first), counts, part, isLast ? moving : null)
    }
    if (due.length > 0) await moving.end()
    else passedBy.set(placeKey(last), last)
  }

  return {
    ...{ options, topics, effect, counts, places },
    handle: async (records) => {
      const [first, last] = [records[0], records.at(-1)]
      if (!first || !last || !topics.includes(first.topic)) return
      const next = handled.get(placeKey(first)) ?? (await placeIn(places, first))
      const fresh = records.filter(({ offset }) => BigInt(offset) >= next)
      if (fresh.length > 0) await handleAll(fresh, last)
      handled.set(placeKey(first), BigInt(last.offset) + 1n)
    },
    settle: async () => {
      for (const [key, record] of passedBy) {
        await places.moving([record]).end()
        passedBy.delete(key)
      }
    },
    forget: () => {
      places.forget()
      handled.clear()
      passedBy.clear()
    },
  }
}

const placeIn = async (places: PlaceKeeper, { topic, partition }: DeliveredRecord): Promise<bigint> =>
  BigInt((await places.from(topic, partition)) ?? 0)
