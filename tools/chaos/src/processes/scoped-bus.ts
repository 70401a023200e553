import { type BusRecord, type DeliveredRecord, type EventBus } from '@customer-graph/events'

/** The bus with topics and groups of this run alone, so that several runs share a broker. */
export function scopedBus(bus: EventBus, scope: string): EventBus {
  const inside = (topic: string) => `${scope}.${topic}`
  const outside = (records: readonly DeliveredRecord[]) =>
    records.map((record) => ({ ...record, topic: record.topic.slice(scope.length + 1) }))
  return {
    publish: (topic: string, records: readonly BusRecord[]) => bus.publish(inside(topic), records),
    subscribe: (options) =>
      bus.subscribe({
        ...options,
        group: inside(options.group),
        topics: options.topics.map(inside),
        handler: (records) => options.handler(outside(records)),
      }),
    lag: async (group, topics) => {
      const lags = await bus.lag(inside(group), topics.map(inside))
      return Object.fromEntries(topics.map((topic) => [topic, lags[inside(topic)] ?? 0]))
    },
    replay: (options) =>
      bus.replay({
        ...options,
        topic: inside(options.topic),
        handler: (records) => options.handler(outside(records)),
      }),
    close: () => bus.close(),
  }
}
