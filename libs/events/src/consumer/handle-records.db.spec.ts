import { type EntityManager } from 'typeorm'
import {
  consumerUnderTest,
  type Noted,
  record,
  records,
  topic,
  upTo,
  writeEffect,
} from '../spec/consumer-under-test'
import { echoed, noted } from '../spec/department-under-test'
import { type Project, when } from './reaction'

const { under, consume, effects } = consumerUnderTest()

test('a poison event is parked with what follows it in its stream, and the other streams go on', async () => {
  const attempts: number[] = []
  const picky = when(noted, async (event, tx) => {
    if (event.stream === 'poisoned' && event.data.n === 3) {
      attempts.push(1)
      throw new Error('three is too much')
    }
    await writeEffect(event, tx)
  })
  await under.bus.publish(
    topic,
    upTo(10).flatMap((n) => ['a', 'poisoned', 'b'].map((stream) => record(stream, n))),
  )
  const consumer = await consume({ reactions: [picky] })
  await under.bus.settled()
  await under.bus.publish(topic, [...records('poisoned', 11, 12), ...records('a', 11, 12)])
  await under.bus.settled()
  expect(await effects('a')).toEqual(upTo(12))
  expect(await effects('b')).toEqual(upTo(10))
  expect(await effects('poisoned')).toEqual([1, 2])
  expect(attempts).toHaveLength(4)
  expect(consumer.counts).toMatchObject({ applied: 24, parked: 10 })
  expect(
    await under.success.rows(
      'SELECT sequence, reason, error, attempts FROM parked_event ORDER BY position LIMIT 2',
    ),
  ).toEqual([
    { sequence: '3', reason: 'failed', error: 'three is too much', attempts: 3 },
    { sequence: '4', reason: 'behind', error: null, attempts: 0 },
  ])
})

test('the same stream of another department is not held up', async () => {
  const failing = when(noted, () => Promise.reject(new Error('no')))
  const mine = when(echoed, writeEffect)
  await under.bus.publish(topic, [record('shared', 1)])
  await consume({ reactions: [failing, mine] })
  await under.bus.settled()
  const fromSuccess = record('shared', 1, { type: echoed.type })
  await under.bus.publish('success.events', [
    { ...fromSuccess, headers: { ...fromSuccess.headers, ce_source: '/success' } },
  ])
  await under.bus.settled()
  expect(await effects('shared')).toEqual([1])
})

test('a database that is away parks nothing: the same events come again', async () => {
  let failures = 3
  const flaky = when(noted, async (event, tx) => {
    failures -= 1
    if (failures >= 0) await tx.manager.query('SELECT pg_terminate_backend(pg_backend_pid())')
    await writeEffect(event, tx)
  })
  await under.bus.publish(topic, records('a', 1, 5))
  const consumer = await consume({ reactions: [flaky] })
  await under.bus.settled()
  expect(await effects('a')).toEqual(upTo(5))
  expect(consumer.counts.parked).toBe(0)
})

test('data that breaks its contract is parked without further attempts', async () => {
  await under.bus.publish(topic, [record('a', 1, { data: '{"n":"one"}' })])
  await consume()
  await under.bus.settled()
  const [parked] = await under.success.rows<{ attempts: number; error: string }>(
    'SELECT attempts, error FROM parked_event',
  )
  expect(parked).toMatchObject({
    attempts: 1,
    error: expect.stringContaining('breaks the contract of sales.number-noted.v1'),
  })
})

test('a projection writes batches, and only the event that fails is parked', async () => {
  const batches: number[] = []
  await under.bus.publish(
    topic,
    upTo(20).flatMap((n) => ['a', 'b'].map((stream) => record(stream, n))),
  )
  const project: Project = async (events, { manager }) => {
    if (events.some(({ stream, sequence }) => stream === 'b' && sequence === 7))
      throw new Error('not this one')
    batches.push(events.length)
    const rows = events as readonly Noted[]
    await manager.query('INSERT INTO effect (n, stream) SELECT * FROM unnest($1::int[], $2::text[])', [
      rows.map(({ data }) => data.n),
      rows.map(({ stream }) => stream),
    ])
  }
  await consume({ topics: [topic], project, retryDelaysMs: [] })
  await under.bus.settled()
  expect(await effects('a')).toEqual(upTo(20))
  expect(await effects('b')).toEqual(upTo(6))
  expect(Math.max(...batches)).toBeGreaterThan(1)
  expect(await under.success.rows('SELECT sequence FROM parked_event ORDER BY position LIMIT 1')).toEqual([
    { sequence: '7' },
  ])
})

test('a transaction whose process stops in it is ended by PostgreSQL, and only that transaction', async () => {
  const limits: string[] = []
  const limitOf = async (manager: EntityManager) => {
    const [row]: { limit: string }[] = await manager.query(
      `SELECT current_setting('idle_in_transaction_session_timeout') AS limit`,
    )
    limits.push(row?.limit ?? '')
  }
  await under.bus.publish(topic, records('a', 1, 1))
  await consume({ reactions: [when(noted, (_, { manager }) => limitOf(manager))] })
  await under.bus.settled()
  await limitOf(under.success.dataSource.manager)
  expect(limits).toEqual(['10s', '0'])
})
