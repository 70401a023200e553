import { createWakeUp, type WakeUp } from '../../wake-up'
import { type DeliveredRecord, type EventBus, type Place, type Subscription } from '../event-bus'

/** The event bus of one process, for tests: nothing outlives it. */
export interface MemoryBus extends EventBus {
  /** Resolves when every running subscription has handled everything published so far. */
  settled(): Promise<void>
}

/** An empty bus. A handler that rejects gets the same records again after `redeliveryDelayMs`. */
export function createMemoryBus({ redeliveryDelayMs = 10 } = {}): MemoryBus {
  const logs = new Map<string, { record: DeliveredRecord; at: number }[]>()
  const offsets = new Map<string, number>()
  const owners = new Map<string, object>()
  const wakeUps = new Set<WakeUp>()
  const open = new Set<Subscription>()
  const live = new Map<Subscription, string[]>()
  const logOf = (topic: string) => logs.get(topic) ?? logs.set(topic, []).get(topic) ?? []
  const spot = (group: string, topic: string) => `${group}\n${topic}`
  const endsOf = (topic: string): Place[] =>
    logOf(topic).length === 0 ? [] : [{ topic, partition: 0, offset: String(logOf(topic).length) }]
  const behind = (place: string) => logOf(place.split('\n')[1] ?? '').length - (offsets.get(place) ?? 0)

  return {
    publish: async (topic, records) => {
      const log = logOf(topic)
      for (const { key, headers, value } of records)
        log.push({
          record: { key, headers, value, topic, partition: 0, offset: String(log.length) },
          at: Date.now(),
        })
      wakeUps.forEach((wakeUp) => wakeUp.call())
      return records.length === 0 ? [] : endsOf(topic)
    },

    ends: async (topic) => endsOf(topic),

    subscribe: async ({ group, topics, handler, from, batchSize = 200, fromNow }) => {
      if (fromNow) topics.forEach((topic) => offsets.set(spot(group, topic), logOf(topic).length))
      const member = {}
      let stopped = false
      let paused = false
      const loops = topics.map(async (topic) => {
        const wakeUp = createWakeUp()
        wakeUps.add(wakeUp)
        const place = spot(group, topic)
        while (!stopped) {
          if (!owners.has(place)) {
            owners.set(place, member)
            const own = (await from?.(topic, 0)) ?? null
            if (own !== null) offsets.set(place, Math.min(offsets.get(place) ?? 0, Number(own)))
          }
          const next = offsets.get(place) ?? 0
          const records = logOf(topic).slice(next, next + batchSize)
          if (paused || owners.get(place) !== member || records.length === 0) {
            await wakeUp.sleep(50)
            continue
          }
          await handler(records.map(({ record }) => record)).then(
            () => offsets.set(place, next + records.length),
            () => (redeliveryDelayMs > 0 ? wakeUp.sleep(redeliveryDelayMs) : undefined),
          )
        }
        if (owners.get(place) === member) owners.delete(place)
        wakeUps.delete(wakeUp)
        wakeUps.forEach((other) => other.call())
      })
      const subscription: Subscription = {
        pause: () => void (paused = true),
        resume: () => {
          paused = false
          wakeUps.forEach((wakeUp) => wakeUp.call())
        },
        stop: async () => {
          stopped = true
          wakeUps.forEach((wakeUp) => wakeUp.call())
          await Promise.all(loops)
          open.delete(subscription)
          live.delete(subscription)
          if (fromNow) topics.forEach((topic) => offsets.delete(spot(group, topic)))
        },
      }
      open.add(subscription)
      live.set(
        subscription,
        topics.map((topic) => spot(group, topic)),
      )
      return subscription
    },

    lag: async (group, topics) =>
      Object.fromEntries(topics.map((topic) => [topic, behind(spot(group, topic))])),

    replay: async ({ topic, from, handler, batchSize = 200 }) => {
      const isDue = ({ record, at }: { record: DeliveredRecord; at: number }) =>
        from === 'start' ||
        (from instanceof Date
          ? at >= from.getTime()
          : Number(record.offset) >= Number(from.find((place) => place.topic === topic)?.offset ?? 0))
      const records = logOf(topic)
        .filter(isDue)
        .map(({ record }) => record)
      for (let i = 0; i < records.length; i += batchSize) await handler(records.slice(i, i + batchSize))
      return records.length
    },

    settled: async () => {
      while ([...live.values()].flat().some((place) => behind(place) > 0))
        await new Promise((resolve) => setTimeout(resolve, 2))
    },

    close: async () => {
      await Promise.all([...open].map((subscription) => subscription.stop()))
    },
  }
}
