import { createMemoryBus, type MemoryBus } from '../bus/memory/memory-bus'
import { consumerUnderTest, record, records, topic, upTo, writeEffect } from '../spec/consumer-under-test'
import { echoed, noted } from '../spec/department-under-test'
import { when } from './reaction'

const { under, consume, effects } = consumerUnderTest()

test('an event delivered three times takes effect once', async () => {
  const sent = records('a', 1, 50)
  for (let i = 0; i < 3; i += 1) await under.bus.publish(topic, [...sent, ...sent.slice(0, 7)])
  const consumer = await consume()
  await under.bus.settled()
  expect(await effects('a')).toEqual(upTo(50))
  expect(consumer.counts).toMatchObject({ applied: 50, repeated: 121, gaps: 0, parked: 0 })
})

test('a mutant that forgets its inbox and positions is caught: the effect happens twice', async () => {
  const sent = records('a', 1, 5)
  await under.bus.publish(topic, sent)
  await consume()
  await under.bus.settled()
  await under.success.rows('TRUNCATE inbox, stream_position, bus_place')
  await under.bus.publish(topic, sent)
  await under.bus.settled()
  expect(await effects('a')).toHaveLength(10)
})

test.each(['inbox', 'stream_position'])(
  'either guard alone still prevents a second effect: without %s',
  async (table) => {
    const sent = records('a', 1, 5)
    await under.bus.publish(topic, sent)
    await consume()
    await under.bus.settled()
    await under.success.rows(`TRUNCATE ${table}`)
    await under.bus.publish(topic, sent)
    await under.bus.settled()
    expect(await effects('a')).toEqual(upTo(5))
  },
)

test('a crash between the commit and the offset repeats nothing', async () => {
  let crashes = 1
  const forgetful: MemoryBus = {
    ...under.bus,
    subscribe: (options) =>
      under.bus.subscribe({
        ...options,
        handler: async (batch) => {
          await options.handler(batch)
          crashes -= 1
          if (crashes >= 0) throw new Error('gone before the offset was committed')
        },
      }),
  }
  await under.bus.publish(topic, records('a', 1, 30))
  const consumer = await consume({ bus: forgetful })
  await under.bus.settled()
  expect(await effects('a')).toEqual(upTo(30))
  expect(consumer.counts).toMatchObject({ applied: 30, repeated: 30 })
})

test('a mutant that commits offsets whatever becomes of the effect is caught: events are lost', async () => {
  const careless: MemoryBus = {
    ...under.bus,
    subscribe: (options) =>
      under.bus.subscribe({ ...options, handler: (batch) => options.handler(batch).catch(() => undefined) }),
  }
  let failures = 1
  const flaky = when(noted, async (event, tx) => {
    failures -= 1
    if (failures >= 0) await tx.manager.query('SELECT pg_terminate_backend(pg_backend_pid())')
    await writeEffect(event, tx)
  })
  await under.bus.publish(topic, records('a', 1, 3))
  await consume({ bus: careless, reactions: [flaky] })
  await under.bus.settled()
  await under.bus.publish(topic, records('a', 4, 6))
  await under.bus.settled()
  expect(await effects('a')).toEqual([4, 5, 6])
})

test('two members of one group that both believe to be active cause one effect, in order', async () => {
  const streams = ['a', 'b', 'c']
  const sent = upTo(40).flatMap((n) => streams.map((stream) => record(stream, n)))
  const other = createMemoryBus()
  await under.bus.publish(topic, sent)
  await other.publish(topic, sent)
  await Promise.all([consume({ batchSize: 7 }), consume({ bus: other, batchSize: 11 })])
  await Promise.all([under.bus.settled(), other.settled()])
  for (const stream of streams) expect(await effects(stream)).toEqual(upTo(40))
})

test('what a reaction announces is caused by the event and commits with its effect', async () => {
  let woken = 0
  const echo = when(noted, async (event, tx) => {
    tx.announce(
      echoed,
      { stream: event.stream, customerId: event.customerId, time: event.time },
      { n: event.data.n },
    )
    if (event.data.n === 2) throw new Error('no')
  })
  const sent = [record('a', 1, { history: true }), record('a', 2)]
  await under.bus.publish(topic, sent)
  await consume({ reactions: [echo], onCommitted: () => (woken += 1) })
  await under.bus.settled()
  const rows = await under.success.rows('SELECT * FROM outbox')
  expect(rows).toMatchObject([
    {
      type: echoed.type,
      actor: null,
      correlation_id: 'request-1',
      causation_id: sent[0]?.headers.ce_id,
      traceparent: '00-a-b-01',
      history: true,
    },
  ])
  expect(woken).toBe(1)
})

test('a consumer without anything to hear does not start', async () => {
  await expect(consume({ reactions: [] })).rejects.toThrow(/no reaction and no topic/)
})
