import { newId } from '@customer-graph/glossary'
import { untilPasses } from '@customer-graph/testing'
import { createMemoryBus } from '../bus/memory/memory-bus'
import { when } from '../consumer/reaction'
import { startConsumer } from '../consumer/start-consumer'
import { encodeEvent } from '../envelope/encode-event'
import { silentLog } from '../silent-log'
import { at, noted, openDepartment, type DepartmentUnderTest } from '../spec/department-under-test'
import { discardParked } from './discard-parked'
import { listParked, showParked } from './list-parked'
import { parseCommand, runCommand } from './parking-command'
import { requestRedrive } from './request-redrive'

let success: DepartmentUnderTest
beforeAll(async () => void (success = await openDepartment('success')))
afterAll(() => success.close())

const key = { source: 'sales', stream: 'a' }
const record = (sequence: number) =>
  encodeEvent({
    id: newId(),
    type: noted.type,
    source: 'sales',
    time: at,
    stream: 'a',
    sequence,
    customerId: null,
    actor: null,
    correlationId: 'r',
    causationId: null,
    traceparent: null,
    history: false,
    data: `{"n":${sequence}}`,
  })
const effects = async () =>
  (await success.rows<{ n: number }>('SELECT n FROM effect ORDER BY place')).map(({ n }) => n)
const acts = async () =>
  (
    await success.rows<{ act: string; actor: string }>(
      'SELECT act, actor FROM parking_audit ORDER BY position',
    )
  ).map(({ act, actor }) => `${act} by ${actor}`)

/** A consumer that cannot stand some numbers, with 1 applied, 2 failed and 3 behind it. */
async function parkedConsumer(laterRetriesMs: number[] = []) {
  await success.rows('TRUNCATE effect, inbox, stream_position, parked_event, parking_audit, bus_place')
  const bus = createMemoryBus()
  const refuses = new Set([2])
  const react = when(noted, async (event, tx) => {
    if (refuses.has(event.data.n)) throw new Error(`not ${event.data.n}`)
    await tx.manager.query('INSERT INTO effect (n) VALUES ($1)', [event.data.n])
  })
  const consumer = await startConsumer({
    group: 'g',
    department: 'success',
    dataSource: success.dataSource,
    bus,
    log: silentLog,
    reactions: [react],
    retryDelaysMs: [],
    laterRetriesMs,
    redrivePollMs: 10,
  })
  const send = async (...sequences: number[]) => {
    await bus.publish('sales.events', sequences.map(record))
    await bus.settled()
  }
  await send(1, 2, 3)
  return { consumer, refuses, send }
}

test('what is parked can be listed and looked at', async () => {
  const { consumer } = await parkedConsumer()
  expect(await listParked(success.dataSource, null)).toMatchObject([
    { group: 'g', ...key, events: 2, reason: 'failed', error: 'not 2', redriveRequestedBy: null },
  ])
  expect(await listParked(success.dataSource, 'other')).toEqual([])
  const shown = await showParked(success.dataSource, 'g', key)
  expect(shown).toMatchObject([
    { sequence: 2, reason: 'failed', attempts: 1, record: { key: 'a', value: '{"n":2}' } },
    { sequence: 3, reason: 'behind' },
  ])
  await consumer.stop()
})

test('a redrive applies everything in order, with what arrives meanwhile, and the stream is live again', async () => {
  const { consumer, refuses, send } = await parkedConsumer()
  await send(4, 5)
  refuses.clear()
  await requestRedrive(success.dataSource, 'g', key, 'bea')
  await send(6, 7, 8)
  await untilPasses(async () => expect(await listParked(success.dataSource, 'g')).toEqual([]))
  await send(9)
  expect(await effects()).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
  expect(await success.rows('SELECT sequence, missing::text FROM stream_position')).toEqual([
    { sequence: '9', missing: '{}' },
  ])
  const said = await acts()
  expect(said.slice(0, 3)).toEqual(['parked by consumer', 'redrive-requested by bea', 'redriven by bea'])
  expect(said.at(-1)).toBe('resumed by bea')
  await consumer.stop()
})

test('an event that came too early is applied by itself when what it depends on is there', async () => {
  const { consumer, refuses } = await parkedConsumer([10, 20, 40, 80, 5_000])
  await untilPasses(async () => expect(await acts()).toContain('redrive-failed by consumer'))
  refuses.clear()
  await untilPasses(async () => expect(await listParked(success.dataSource, 'g')).toEqual([]))
  expect(await effects()).toEqual([1, 2, 3])
  await consumer.stop()
})

test('after the last retry the stream waits for a person', async () => {
  const { consumer } = await parkedConsumer([1, 1])
  await untilPasses(async () =>
    expect(await acts()).toEqual([
      'parked by consumer',
      'redrive-failed by consumer',
      'redrive-failed by consumer',
    ]),
  )
  expect(await listParked(success.dataSource, 'g')).toMatchObject([{ retryAt: null, events: 2 }])
  await consumer.stop()
})

test('two running members redrive a stream once, in order', async () => {
  const one = await parkedConsumer()
  one.refuses.clear()
  const other = await startConsumer({
    group: 'g',
    department: 'success',
    dataSource: success.dataSource,
    bus: createMemoryBus(),
    log: silentLog,
    redrivePollMs: 10,
    reactions: [
      when(
        noted,
        async (event, tx) =>
          void (await tx.manager.query('INSERT INTO effect (n) VALUES ($1)', [event.data.n])),
      ),
    ],
  })
  await requestRedrive(success.dataSource, 'g', key, 'bea')
  await untilPasses(async () => expect(await listParked(success.dataSource, 'g')).toEqual([]))
  expect(await effects()).toEqual([1, 2, 3])
  await Promise.all([one.consumer.stop(), other.stop()])
})

test('a redrive that fails again leaves the stream parked and says so', async () => {
  const { consumer } = await parkedConsumer()
  await requestRedrive(success.dataSource, 'g', key, 'bea')
  await untilPasses(async () => expect(await acts()).toContain('redrive-failed by bea'))
  expect(await listParked(success.dataSource, 'g')).toMatchObject([{ events: 2, redriveRequestedBy: null }])
  expect((await showParked(success.dataSource, 'g', key))[0]).toMatchObject({ attempts: 2, error: 'not 2' })
  expect(await effects()).toEqual([1])
  await consumer.stop()
})

test('a discarded event is given up with a reason, and the rest goes on after a redrive', async () => {
  const { consumer, send } = await parkedConsumer()
  await expect(
    discardParked(success.dataSource, 'g', key, { actor: 'bea', reason: ' ', which: 'first' }),
  ).rejects.toThrow(/needs a reason/)
  expect(
    await discardParked(success.dataSource, 'g', key, {
      actor: 'bea',
      reason: 'a test deal',
      which: 'first',
    }),
  ).toBe(1)
  await requestRedrive(success.dataSource, 'g', key, 'bea')
  await untilPasses(async () => expect(await listParked(success.dataSource, 'g')).toEqual([]))
  await send(4)
  expect(await effects()).toEqual([1, 3, 4])
  expect(await success.rows(`SELECT actor, reason FROM parking_audit WHERE act = 'discarded'`)).toEqual([
    { actor: 'bea', reason: 'a test deal' },
  ])
  expect(await success.rows('SELECT sequence, missing::text FROM stream_position')).toEqual([
    { sequence: '4', missing: '{}' },
  ])
  await consumer.stop()
})

test('discarding all of a stream makes it live again', async () => {
  const { consumer, send } = await parkedConsumer()
  expect(
    await discardParked(success.dataSource, 'g', key, { actor: 'bea', reason: 'a test deal', which: 'all' }),
  ).toBe(2)
  await send(4)
  expect(await effects()).toEqual([1, 4])
  await consumer.stop()
})

test('nothing can be redriven or discarded where nothing is parked', async () => {
  const elsewhere = { source: 'sales', stream: 'z' }
  await expect(requestRedrive(success.dataSource, 'g', elsewhere, 'bea')).rejects.toThrow(
    /No stream z of sales is parked for g/,
  )
  const discarding = discardParked(success.dataSource, 'g', elsewhere, {
    actor: 'bea',
    reason: 'x',
    which: 'all',
  })
  await expect(discarding).rejects.toThrow(/Nothing of stream z/)
})

test('the command line lists, shows, redrives and discards', async () => {
  const { consumer, refuses } = await parkedConsumer()
  const run = (...args: string[]) =>
    runCommand(
      success.dataSource,
      parseCommand([
        ...args,
        '--database',
        'x',
        '--group',
        'g',
        '--source',
        'sales',
        '--stream',
        'a',
        '--actor',
        'bea',
        '--reason',
        'why',
      ]),
    )
  expect(await run('list')).toMatch(/^g {2}sales {2}a {2}2 since .* failed: not 2$/)
  expect(JSON.parse(await run('show'))).toHaveLength(2)
  expect(await run('discard')).toMatch(/^Discarded 1/)
  refuses.clear()
  expect(await run('redrive')).toMatch(/^Requested/)
  await untilPasses(async () => expect(await run('list')).toBe('Nothing is parked.'))
  expect(await effects()).toEqual([1, 3])
  await consumer.stop()
})
