import { type BusRecord } from '../bus/event-bus'
import { silentLog } from '../silent-log'
import { consumerUnderTest, record, records, topic } from '../spec/consumer-under-test'

const { under, consume, effects } = consumerUnderTest()

test('a gap is applied over and noted; what was missing is parked when it still comes', async () => {
  await under.bus.publish(topic, [record('a', 1), record('a', 2), record('a', 5)])
  const consumer = await consume()
  await under.bus.settled()
  expect(await effects('a')).toEqual([1, 2, 5])
  expect(consumer.counts.gaps).toBe(1)
  const position = () =>
    under.success.rows(
      `SELECT sequence, missing::text, parked_at IS NOT NULL AS parked FROM stream_position WHERE stream = 'a'`,
    )
  expect(await position()).toEqual([{ sequence: '5', missing: '{[3,5)}', parked: false }])
  await under.bus.publish(topic, [record('a', 3), record('a', 6)])
  await under.bus.settled()
  expect(await effects('a')).toEqual([1, 2, 5])
  expect(await under.success.rows('SELECT sequence, reason FROM parked_event ORDER BY position')).toEqual([
    { sequence: '3', reason: 'late' },
    { sequence: '6', reason: 'behind' },
  ])
})

test('a number that was used before, under a new id, is skipped', async () => {
  await under.bus.publish(topic, [record('a', 1), record('a', 2), record('a', 2)])
  const consumer = await consume()
  await under.bus.settled()
  expect(await effects('a')).toEqual([1, 2])
  expect(consumer.counts.repeated).toBe(1)
})

test('types nobody handles count for the position only', async () => {
  await under.bus.publish(topic, [
    record('a', 1),
    record('a', 2, { type: 'sales.deal-won.v1' }),
    record('a', 3, { type: 'sales.number-noted.v2' }),
    record('a', 4),
  ])
  const infos: string[] = []
  const consumer = await consume({
    log: { ...silentLog, info: (_: object, message: string) => void infos.push(message) },
  })
  await under.bus.settled()
  expect(await effects('a')).toEqual([1, 4])
  expect(consumer.counts).toMatchObject({ applied: 2, unhandled: 2, gaps: 0 })
  expect(await under.success.rows('SELECT 1 FROM inbox')).toHaveLength(2)
  expect(infos.filter((info) => info.includes('major version'))).toEqual([
    'Another major version of a handled event is published; it is skipped',
  ])
})

const broken = (headers: Record<string, string | undefined>, more: Partial<BusRecord> = {}): BusRecord => {
  const { headers: whole, ...rest } = record('a', 2)
  const kept = Object.entries({ ...whole, ...headers }).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  )
  return { ...rest, headers: Object.fromEntries(kept), ...more }
}

test.each([
  ['without a header', broken({ ce_id: undefined }), /no ce_id header/],
  ['with a malformed type', broken({ ce_type: 'deal won' }), /ce_type is "deal won"/],
  ['with a value that is not JSON', broken({}, { value: '{' }), /not JSON/],
  ['with no value', broken({}, { value: null }), /not JSON/],
  ['from nobody we know', broken({ ce_source: '/marketing' }), /none of our departments/],
  ['with a NUL in it', broken({ ce_stream: 'a\u0000' }, { value: '"\u0000"' }), /ce_stream/],
])('a record %s is parked with its stream, and the others go on', async (_, record, reason) => {
  await under.bus.publish(topic, [
    ...records('a', 1, 1),
    record,
    ...records('a', 3, 3),
    ...records('b', 1, 2),
  ])
  await consume()
  await under.bus.settled()
  expect(await effects('a')).toEqual([1])
  expect(await effects('b')).toEqual([1, 2])
  const [first, second] = await under.success.rows<{ reason: string; error: string }>(
    'SELECT reason, error FROM parked_event ORDER BY position',
  )
  expect(first?.reason).toBe('unreadable')
  expect(first?.error).toMatch(reason)
  expect(second?.reason).toBe('behind')
})

test('a record without a key holds up nobody', async () => {
  await under.bus.publish(topic, [{ key: null, headers: {}, value: 'hello' }, ...records('a', 1, 2)])
  await consume()
  await under.bus.settled()
  expect(await effects('a')).toEqual([1, 2])
  expect(await under.success.rows('SELECT stream FROM parked_event')).toEqual([{ stream: '(no key)' }])
})
