import { untilPasses } from '@customer-graph/testing'
import { createMemoryBus, type MemoryBus } from '../bus/memory/memory-bus'
import { type EventBus } from '../bus/event-bus'
import { decodeEvent } from '../envelope/decode-event'
import { type EventEnvelope } from '../envelope/event-envelope'
import { bucketCount } from '../outbox/stream-bucket.rules'
import { silentLog } from '../silent-log'
import {
  at,
  cause,
  note,
  noted,
  openDepartment,
  type DepartmentUnderTest,
} from '../spec/department-under-test'
import { startRelay, type Relay } from './start-relay'

let sales: DepartmentUnderTest
let bus: MemoryBus
const relays: Relay[] = []
beforeAll(async () => void (sales = await openDepartment('sales', 20)))
afterAll(() => sales.close())
beforeEach(async () => {
  await sales.rows('TRUNCATE outbox, event_stream, bus_place')
  bus = createMemoryBus()
})
afterEach(async () => void (await Promise.all(relays.splice(0).map((relay) => relay.stop()))))

function relay(on: EventBus = bus, pollMs = 50): Relay {
  const started = startRelay({
    connectionString: sales.url,
    department: 'sales',
    bus: on,
    log: silentLog,
    pollMs,
  })
  relays.push(started)
  return started
}

async function published(): Promise<EventEnvelope<{ n: number }>[]> {
  const events: EventEnvelope<{ n: number }>[] = []
  await bus.replay({
    topic: 'sales.events',
    from: 'start',
    handler: async (records) => {
      for (const record of records) {
        const decoded = decodeEvent(record)
        if (!decoded.readable) throw new Error(decoded.reason)
        events.push(decoded.event as EventEnvelope<{ n: number }>)
      }
    },
  })
  return events
}

/** What reliability asks of every topic: nothing lost, and first deliveries of a stream in order without a gap. */
function checkStreams(events: readonly EventEnvelope[], streams: readonly string[], each: number): void {
  for (const stream of streams) {
    const firsts = [
      ...new Set(events.filter((event) => event.stream === stream).map(({ sequence }) => sequence)),
    ]
    expect(firsts).toEqual(Array.from({ length: each }, (_, i) => i + 1))
  }
}

const endSessions = (name: string) =>
  sales.rows(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = $1 AND datname = current_database()`,
    [name],
  )

test('what was committed is published whole and leaves the outbox', async () => {
  await sales.transaction({ ...cause, history: true }, async (tx) =>
    tx.announce(noted, { stream: 's', customerId: 'c', time: at }, { n: 1, text: 'ü\u0000\ud800' }),
  )
  const running = relay()
  await untilPasses(() => expect(running.published).toBe(1))
  const [event] = await published()
  expect(event).toMatchObject({
    type: noted.type,
    source: 'sales',
    time: at,
    stream: 's',
    sequence: 1,
    customerId: 'c',
    actor: 'ann',
    correlationId: 'request-1',
    causationId: null,
    traceparent: null,
    history: true,
    data: { n: 1, text: 'ü\u0000\ud800' },
  })
  await untilPasses(async () => expect(await running.backlog()).toEqual({ events: 0, oldestAgeMs: 0 }))
})

test('the backlog shows what waits and for how long', async () => {
  await note(sales, 's', 1, 2)
  const running = relay({ ...bus, publish: () => Promise.reject(new Error('no broker')) })
  const backlog = await running.backlog()
  expect(backlog.events).toBe(2)
  expect(backlog.oldestAgeMs).toBeGreaterThan(0)
  await sales.rows('TRUNCATE outbox')
})

test('a transaction that commits late is not skipped', async () => {
  const running = relay()
  const slow = sales.dataSource.createQueryRunner()
  await slow.startTransaction()
  await slow.query(
    `INSERT INTO outbox (bucket, stream, sequence, id, type, time, correlation_id, history, data, bytes)
     VALUES (0, 'slow', 1, '0199aaaa-0000-7000-8000-000000000001', 'sales.number-noted.v1', now(), 'r', false, '{"n":0}', 7)`,
  )
  await note(sales, 'quick', 1, 2, 3)
  running.wake()
  await untilPasses(() => expect(running.published).toBe(3))
  await slow.commitTransaction()
  await slow.release()
  await untilPasses(() => expect(running.published).toBe(4))
})

test('concurrent writers and three relays that come and go keep every stream whole', async () => {
  const streams = Array.from({ length: 12 }, (_, i) => `stream-${i}`)
  const writers = streams.map((stream) => note(sales, stream, ...Array.from({ length: 60 }, (_, i) => i)))
  const [first] = [relay(), relay(), relay()]
  await untilPasses(async () => expect((await published()).length).toBeGreaterThan(100))
  await first?.stop()
  await endSessions('relay of sales')
  relay()
  await Promise.all(writers)
  await untilPasses(async () => expect(new Set((await published()).map(({ id }) => id)).size).toBe(720))
  checkStreams(await published(), streams, 60)
})

test('relays share the buckets, and the one that is left takes them all', async () => {
  const [first, second] = [relay(), relay()]
  await untilPasses(() => expect([first?.owned, second?.owned]).toEqual([bucketCount / 2, bucketCount / 2]))
  await first?.stop()
  await untilPasses(() => expect(second?.owned).toBe(bucketCount))
})

test('a relay that is cut off in the middle of publishing loses nothing, and repeats nothing that it finds published', async () => {
  await note(sales, 's', 1, 2, 3)
  let cut = true
  const cutting: EventBus = {
    ...bus,
    publish: async (topic, records) => {
      const places = await bus.publish(topic, records)
      if (cut) await endSessions('relay of sales')
      cut = false
      return places
    },
  }
  relay(cutting)
  await note(sales, 's', 4)
  await untilPasses(async () => {
    expect(cut).toBe(false)
    expect(await sales.rows('SELECT 1 FROM outbox')).toEqual([])
  })
  const events = await published()
  expect(events).toHaveLength(4)
  checkStreams(events, ['s'], 4)
})

test('while the broker is away writes go on, and afterwards the backlog drains', async () => {
  let away = true
  const running = relay({
    ...bus,
    publish: (...all) => (away ? Promise.reject(new Error('no broker')) : bus.publish(...all)),
  })
  await note(sales, 's', 1, 2, 3)
  await untilPasses(() => expect(running.failures).toBeGreaterThan(1))
  away = false
  await untilPasses(() => expect(running.published).toBe(3))
  checkStreams(await published(), ['s'], 3)
})

test('stopping publishes what waits', async () => {
  const running = relay(bus, 5_000)
  await untilPasses(() => expect(running.owned).toBe(bucketCount))
  await note(sales, 's', ...Array.from({ length: 20 }, (_, i) => i))
  await running.stop()
  checkStreams(await published(), ['s'], 20)
})

test('a wake-up is passed on to the relay of another process', async () => {
  const owner = relay(bus, 5_000)
  await untilPasses(() => expect(owner.owned).toBe(bucketCount))
  const other = relay(bus, 5_000)
  await untilPasses(async () =>
    expect(
      await sales.rows(
        `SELECT 1 FROM pg_stat_activity WHERE application_name = 'relay of sales' AND datname = current_database()`,
      ),
    ).toHaveLength(2),
  )
  const before = performance.now()
  await note(sales, 's', 1)
  other.wake()
  await untilPasses(() => expect(owner.published + other.published).toBe(1))
  expect(performance.now() - before).toBeLessThan(4_000)
})
