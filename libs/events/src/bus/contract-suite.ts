import { untilPasses } from '@customer-graph/testing'
import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { type BusRecord, type DeliveredRecord, type EventBus } from './event-bus'

/** What an adapter's author provides: an open bus, a way to let it go, and a restart of what it stands on where there is one. */
export interface OpenedBus {
  readonly bus: EventBus
  readonly restart?: () => Promise<void>
  close(): Promise<void>
}

const patienceMs = 60_000

/** Declares the tests every adapter of the event bus must pass; call it at the top level of a spec file. */
export function describeEventBus(name: string, open: () => Promise<OpenedBus>): void {
  describe(`the event bus on ${name}`, () => {
    let opened: OpenedBus
    let bus: EventBus
    beforeAll(async () => {
      opened = await open()
      bus = opened.bus
    }, patienceMs)
    afterAll(async () => {
      await bus.close()
      await opened.close()
    }, patienceMs)

    const behaves = (behaviour: string, run: (topic: string, group: string) => Promise<void>) =>
      test(behaviour, () => run(`contract-${randomUUID()}.events`, `contract-${randomUUID()}`), patienceMs)

    behaves('a record arrives as it was published', async (topic, group) => {
      const record = {
        key: 'ключ',
        headers: { ce_id: '1', ce_note: 'ü – ✓' },
        value: '{"text":"naïve \\u0000 ✓"}',
      }
      await bus.publish(topic, [record])
      const heard = await listen(bus, topic, group)
      await untilPasses(() => expect(heard.firsts()).toHaveLength(1))
      expect(heard.records[0]).toMatchObject({ ...record, topic })
      await heard.stop()
    })

    behaves('records of one key keep their order, across publications', async (topic, group) => {
      const heard = await listen(bus, topic, group)
      for (let round = 0; round < 5; round += 1) await bus.publish(topic, numbered(keys, round * 20, 20))
      await untilPasses(() => expect(heard.firsts()).toHaveLength(500))
      for (const key of keys) expect(heard.valuesOf(key)).toEqual(range(100))
      await heard.stop()
    })

    behaves('every group hears everything, from the beginning', async (topic, group) => {
      await bus.publish(topic, numbered(['a'], 0, 10))
      const heard = [await listen(bus, topic, group), await listen(bus, topic, `${group}-other`)]
      for (const each of heard) await untilPasses(() => expect(each.valuesOf('a')).toEqual(range(10)))
      await Promise.all(heard.map((each) => each.stop()))
    })

    behaves(
      'a follower from now on hears nothing older, and its group is forgotten',
      async (topic, group) => {
        await bus.publish(topic, numbered(['a'], 0, 10))
        const heard = await listen(bus, topic, group, { fromNow: true })
        await bus.publish(topic, numbered(['a'], 10, 5))
        await untilPasses(() => expect(heard.valuesOf('a')).toEqual(range(15).slice(10)))
        await heard.stop()
        expect(await bus.lag(group, [topic])).toEqual({ [topic]: 15 })
      },
    )

    behaves('a group goes on where it left off', async (topic, group) => {
      await bus.publish(topic, numbered(['a'], 0, 10))
      const before = await listen(bus, topic, group)
      await untilPasses(() => expect(before.valuesOf('a')).toEqual(range(10)))
      await before.stop()
      await bus.publish(topic, numbered(['a'], 10, 10))
      const after = await listen(bus, topic, group)
      await untilPasses(() => expect(after.valuesOf('a')).toEqual(range(20).slice(10)))
      await after.stop()
    })

    behaves(
      'a member that leaves is followed by another of its group, without a loss',
      async (topic, group) => {
        const first = await listen(bus, topic, group)
        await bus.publish(topic, numbered(keys, 0, 10))
        await untilPasses(() => expect(first.firsts()).toHaveLength(50))
        const second = await listen(bus, topic, group)
        await first.stop()
        await bus.publish(topic, numbered(keys, 10, 10))
        await untilPasses(() => expect(new Set([...first.firsts(), ...second.firsts()]).size).toBe(100))
        for (const key of keys)
          expect(unique([...first.valuesOf(key), ...second.valuesOf(key)])).toEqual(range(20))
        await second.stop()
      },
    )

    behaves(
      'records whose handler fails come again, before any later one of their key',
      async (topic, group) => {
        let failures = 2
        const heard = await listen(bus, topic, group, {
          before: async () => {
            failures -= 1
            if (failures >= 0) throw new Error('not yet')
          },
        })
        await bus.publish(topic, numbered(['a'], 0, 10))
        await untilPasses(() => expect(heard.valuesOf('a')).toEqual(range(10)))
        await heard.stop()
      },
    )

    behaves('no more records are handed over at once than asked for', async (topic, group) => {
      const sizes: number[] = []
      await bus.publish(topic, numbered(['a'], 0, 25))
      const heard = await listen(bus, topic, group, {
        batchSize: 10,
        before: async (records) => void sizes.push(records.length),
      })
      await untilPasses(() => expect(heard.valuesOf('a')).toEqual(range(25)))
      expect(Math.max(...sizes)).toBeLessThanOrEqual(10)
      await heard.stop()
    })

    behaves('a paused subscription hears nothing until it is resumed', async (topic, group) => {
      const heard = await listen(bus, topic, group)
      await bus.publish(topic, numbered(['a'], 0, 1))
      await untilPasses(() => expect(heard.valuesOf('a')).toEqual([0]))
      heard.pause()
      await pause(50)
      await bus.publish(topic, numbered(['a'], 1, 1))
      await pause(300)
      expect(heard.valuesOf('a')).toEqual([0])
      heard.resume()
      await untilPasses(() => expect(heard.valuesOf('a')).toEqual([0, 1]))
      await heard.stop()
    })

    behaves('lag is what a group has not handled yet', async (topic, group) => {
      expect(await bus.lag(group, [topic])).toEqual({ [topic]: 0 })
      await bus.publish(topic, numbered(keys, 0, 2))
      expect(await bus.lag(group, [topic])).toEqual({ [topic]: 10 })
      const heard = await listen(bus, topic, group)
      await untilPasses(async () => expect(await bus.lag(group, [topic])).toEqual({ [topic]: 0 }))
      await heard.stop()
    })

    behaves('a replay hands over what is kept, and moves no group', async (topic, group) => {
      await bus.publish(topic, numbered(keys, 0, 10))
      await pause(20)
      const since = new Date()
      await pause(20)
      await bus.publish(topic, numbered(keys, 10, 5))
      const all = collector()
      expect(await bus.replay({ topic, from: 'start', handler: all.handler, batchSize: 7 })).toBe(75)
      for (const key of keys) expect(all.valuesOf(key)).toEqual(range(15))
      const recent = collector()
      expect(await bus.replay({ topic, from: since, handler: recent.handler })).toBe(25)
      for (const key of keys) expect(recent.valuesOf(key)).toEqual(range(15).slice(10))
      expect(await bus.lag(group, [topic])).toEqual({ [topic]: 75 })
    })

    behaves('a replay of a topic nobody wrote to hands over nothing', async (topic) => {
      const nothing = collector()
      expect(await bus.replay({ topic, from: 'start', handler: nothing.handler })).toBe(0)
      expect(nothing.records).toEqual([])
    })

    behaves('nothing is lost or turned round when what the bus stands on restarts', async (topic, group) => {
      const heard = await listen(bus, topic, group)
      for (let round = 0; round < 6; round += 1) {
        if (round === 3) await opened.restart?.()
        await untilPublished(bus, topic, numbered(keys, round * 10, 10))
      }
      for (const key of keys) await untilPasses(() => expect(heard.valuesOf(key)).toEqual(range(60)))
      await heard.stop()
    })
  })
}

const keys = ['a', 'b', 'c', 'd', 'e']
const range = (length: number) => Array.from({ length }, (_, i) => i)
const unique = <T>(values: readonly T[]) => [...new Set(values)]

const numbered = (of: readonly string[], from: number, count: number): BusRecord[] =>
  range(count).flatMap((i) =>
    of.map((key) => ({ key, headers: { ce_id: `${key}${from + i}` }, value: String(from + i) })),
  )

function collector() {
  const records: DeliveredRecord[] = []
  return {
    records,
    handler: async (batch: readonly DeliveredRecord[]) => void records.push(...batch),
    /** Every record once, in the order of first deliveries: a delivery may repeat. */
    firsts: () => unique(records.map(({ key, value }) => `${key}${value}`)),
    valuesOf: (key: string) =>
      unique(records.filter((record) => record.key === key).map(({ value }) => Number(value))),
  }
}

interface Listening {
  readonly batchSize?: number
  readonly fromNow?: boolean
  readonly before?: (records: readonly DeliveredRecord[]) => Promise<void>
}

async function listen(
  bus: EventBus,
  topic: string,
  group: string,
  { batchSize, fromNow = false, before }: Listening = {},
) {
  const heard = collector()
  const subscription = await bus.subscribe({
    group,
    topics: [topic],
    fromNow,
    ...(batchSize === undefined ? {} : { batchSize }),
    handler: async (records) => {
      await before?.(records)
      await heard.handler(records)
    },
  })
  return { ...heard, ...subscription }
}

/** Publishes as a relay does: again, until the bus says it is durable. */
async function untilPublished(bus: EventBus, topic: string, records: BusRecord[]): Promise<void> {
  await untilPasses(() => bus.publish(topic, records))
}
