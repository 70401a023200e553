import { silentLog } from '../silent-log'
import { consumerUnderTest, record, records, topic, upTo } from '../spec/consumer-under-test'

/** What becomes of events that no producer of ours sends; docs/events/bad-input.md tells it to readers. */
const { under, consume, effects } = consumerUnderTest()

async function hear(...published: ReturnType<typeof record>[]) {
  const said: string[] = []
  const say = (_: object, message: string) => void said.push(message)
  await under.bus.publish(topic, published)
  const consumer = await consume({ log: { ...silentLog, warn: say, error: say } })
  await under.bus.settled()
  return { said, counts: consumer.counts }
}
const positionOf = (stream: string) =>
  under.success.rows(
    'SELECT sequence::int, missing::text, parked_at IS NOT NULL AS parked FROM stream_position WHERE stream = $1',
    [stream],
  )
const idOf = ({ headers }: ReturnType<typeof record>) => headers['ce_id'] ?? ''

test('of one id with two bodies the first counts, and the second is a repeat', async () => {
  const first = record('a', 1, { data: '{"n":1}' })
  const second = record('a', 1, { id: idOf(first), data: '{"n":100}' })
  const { said, counts } = await hear(first, second, record('a', 2))
  expect(await effects('a')).toEqual([1, 2])
  expect(counts).toMatchObject({ applied: 2, repeated: 1, parked: 0, gaps: 0 })
  expect(said).toEqual([])
})

test('an id that comes again under another number is skipped, said, and its number stays open', async () => {
  const first = record('a', 1)
  const { said, counts } = await hear(first, record('a', 2, { id: idOf(first) }), record('a', 3))
  expect(await effects('a')).toEqual([1, 3])
  expect(await positionOf('a')).toEqual([{ sequence: 3, missing: '{[2,3)}', parked: false }])
  expect(counts).toMatchObject({ applied: 2, repeated: 1, gaps: 1 })
  expect(said).toEqual([
    expect.stringContaining('were not delivered'),
    expect.stringContaining('the id of one that was heard before, and another number'),
  ])
})

test('numbers that begin again under new ids are skipped, and that is said once', async () => {
  const { said, counts } = await hear(...records('a', 1, 5), ...records('a', 1, 5), ...records('b', 1, 2))
  expect(await effects('a')).toEqual(upTo(5))
  expect(await effects('b')).toEqual([1, 2])
  expect(counts).toMatchObject({ applied: 7, repeated: 5, parked: 0 })
  expect(said).toEqual([expect.stringContaining('counts again from a lower number')])
})

test('plain repeats are not worth a word', async () => {
  const sent = records('a', 1, 5)
  expect(await hear(...sent, ...sent)).toMatchObject({ said: [], counts: { applied: 5, repeated: 5 } })
})
