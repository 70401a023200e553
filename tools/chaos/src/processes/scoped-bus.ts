import { type BusRecord, type DeliveredRecord, type EventBus, type Place } from '@customer-graph/events'

/** The bus with topics and groups of this run alone, so that several runs share a broker. */
export function scopedBus(bus: EventBus, scope: string): EventBus {
  const inside = (topic: string) => `${scope}.${topic}`
  const outside = (topic: string) => topic.slice(scope.length + 1)
  const recordsOutside = (records: readonly DeliveredRecord[]) =>
    records.map((record) => ({ ...record, topic: outside(record.topic) }))
  const placesOutside = (places: readonly Place[]) =>
    places.map((place) => ({ ...place, topic: outside(place.topic) }))
  return {
    publish: async (topic: string, records: readonly BusRecord[]) =>
      placesOutside(await bus.publish(inside(topic), records)),
    ends: async (topic) => placesOutside(await bus.ends(inside(topic))),
    subscribe: ({ from, ...options }) =>
      bus.subscribe({
        ...options,
        ...(from ? { from: (topic, partition) => from(outside(topic), partition) } : {}),
        group: inside(options.group),
        topics: options.topics.map(inside),
        handler: (records) => options.handler(recordsOutside(records)),
      }),
    lag: async (group, topics) => {
      const lags = await bus.lag(inside(group), topics.map(inside))
      return Object.fromEntries(topics.map((topic) => [topic, lags[inside(topic)] ?? 0]))
    },
    replay: (options) =>
      bus.replay({
        ...options,
        topic: inside(options.topic),
        from: Array.isArray(options.from)
          ? (options.from as readonly Place[]).map((place) => ({ ...place, topic: inside(place.topic) }))
          : options.from,
        handler: (records) => options.handler(recordsOutside(records)),
      }),
    close: () => bus.close(),
  }
}
