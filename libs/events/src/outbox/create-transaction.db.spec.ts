import { Client } from 'pg'
import {
  openDepartment,
  at,
  cause,
  echoed,
  note,
  noted,
  type DepartmentUnderTest,
} from '../spec/department-under-test'
import { maxEventBytes } from './announce-event'
import { createTransaction } from './create-transaction'
import { bucketCount } from './stream-bucket.rules'

let sales: DepartmentUnderTest
beforeAll(async () => void (sales = await openDepartment('sales')))
afterAll(() => sales.close())
beforeEach(() => sales.rows('TRUNCATE outbox, event_stream'))

const about = (stream: string) => ({ stream, customerId: 'c1', time: at })
const stored = () =>
  sales.rows<{ stream: string; sequence: string; n: number }>(
    `SELECT stream, sequence, (data::json->>'n')::int AS n FROM outbox ORDER BY position`,
  )

test('events commit with the change, numbered per stream in the order of announcing', async () => {
  await sales.transaction(cause, async (tx) => {
    for (const [stream, n] of [
      ['b', 1],
      ['a', 2],
      ['b', 3],
      ['a', 4],
      ['c', 5],
    ] as const)
      tx.announce(noted, about(stream), { n })
  })
  await note(sales, 'a', 6)
  expect(await stored()).toEqual([
    { stream: 'b', sequence: '1', n: 1 },
    { stream: 'a', sequence: '1', n: 2 },
    { stream: 'b', sequence: '2', n: 3 },
    { stream: 'a', sequence: '2', n: 4 },
    { stream: 'c', sequence: '1', n: 5 },
    { stream: 'a', sequence: '3', n: 6 },
  ])
})

test('what the event carries comes from its cause and from what it is about', async () => {
  const imported = { ...cause, causationId: 'e0', traceparent: '00-1-2-01', history: true }
  await sales.transaction(imported, async (tx) => tx.announce(noted, about('s'), { n: 1 }))
  const [row] = await sales.rows('SELECT * FROM outbox')
  expect(row).toMatchObject({
    type: 'sales.number-noted.v1',
    time: at,
    customer_id: 'c1',
    actor: 'ann',
    correlation_id: 'request-1',
    causation_id: 'e0',
    traceparent: '00-1-2-01',
    history: true,
    data: '{"n":1}',
    bytes: 7,
  })
})

test('a rolled-back change leaves no event and no number behind', async () => {
  await note(sales, 'a', 1)
  const failing = sales.transaction(cause, async (tx) => {
    tx.announce(noted, about('a'), { n: 2 })
    throw new Error('changed my mind')
  })
  await expect(failing).rejects.toThrow('changed my mind')
  await note(sales, 'a', 3)
  expect((await stored()).map(({ sequence, n }) => [sequence, n])).toEqual([
    ['1', 1],
    ['2', 3],
  ])
})

test('twenty concurrent writers leave every stream without a gap, in the order of its numbers', async () => {
  const streams = ['a', 'b', 'c', 'd', 'e']
  await Promise.all(
    Array.from({ length: 20 }, (_, writer) =>
      (async () => {
        for (let i = 0; i < 10; i += 1)
          await sales.transaction(cause, async (tx) => {
            const mine = writer % 2 === 0 ? streams : streams.toReversed()
            for (const stream of mine) tx.announce(noted, about(stream), { n: i })
          })
      })(),
    ),
  )
  for (const stream of streams) {
    const sequences = (await stored())
      .filter((row) => row.stream === stream)
      .map(({ sequence }) => Number(sequence))
    expect(sequences).toEqual(Array.from({ length: 200 }, (_, i) => i + 1))
  }
})

test('however many events, a transaction takes the same number of statements', async () => {
  const count = async (events: number) => {
    const statements = jest.spyOn(Client.prototype, 'query')
    await sales.transaction(cause, async (tx) => {
      for (let n = 0; n < events; n += 1) tx.announce(noted, about(`s${n % 7}`), { n })
    })
    const { length } = statements.mock.calls
    statements.mockRestore()
    return length
  }
  expect(await count(1)).toBe(3)
  expect(await count(2_000)).toBe(3)
})

test('buckets are within their number', async () => {
  await note(sales, 'one', 1)
  await note(sales, 'two', 1)
  const rows = await sales.rows<{ bucket: number }>('SELECT bucket FROM outbox')
  for (const { bucket } of rows) expect(bucket).toBeLessThan(bucketCount)
})

test('an oversized event is refused and takes its transaction with it', async () => {
  const oversized = sales.transaction(cause, async (tx) => {
    await tx.manager.query('INSERT INTO effect (n) VALUES (999)')
    tx.announce(noted, about('a'), { n: 1, text: 'x'.repeat(maxEventBytes) })
  })
  await expect(oversized).rejects.toThrow(/carries 513 KiB and 512 KiB is the most: announce ids and facts/)
  expect(await sales.rows('SELECT * FROM effect WHERE n = 999')).toEqual([])
})

test.each([
  ['another department', () => [echoed, about('a'), { n: 1 }] as const, /sales cannot announce "success/],
  [
    'data that breaks the contract',
    () => [noted, about('a'), { n: 'one' as unknown as number }] as const,
    /its contract refuses/,
  ],
  ['no stream', () => [noted, about(''), { n: 1 }] as const, /needs a stream/],
  [
    'no time',
    () => [noted, { ...about('a'), time: new Date('never') }, { n: 1 }] as const,
    /needs a valid time/,
  ],
])('an announcement for %s is refused', async (_, announcement, message) => {
  const [contract, where, data] = announcement()
  await expect(sales.transaction(cause, async (tx) => tx.announce(contract, where, data))).rejects.toThrow(
    message,
  )
})

test('a swallowed database error does not pass for a commit', async () => {
  const work = sales.transaction(cause, async (tx) => {
    await tx.manager.query('INSERT INTO effect (n) VALUES (998)')
    await tx.manager.query('SELECT nonsense').catch(() => undefined)
  })
  await expect(work).rejects.toThrow(/current transaction is aborted/)
})

test('an announcement after the end is refused', async () => {
  const late = await sales.transaction(cause, async (tx) => tx)
  expect(() => late.announce(noted, about('a'), { n: 1 })).toThrow(/after its transaction had ended/)
})

test('only a commit with events wakes the relay', async () => {
  let woken = 0
  const transaction = createTransaction({
    dataSource: sales.dataSource,
    department: 'sales',
    onCommitted: () => (woken += 1),
  })
  await transaction(cause, async () => undefined)
  await transaction(cause, async (tx) => tx.announce(noted, about('a'), { n: 1 }))
  await transaction(cause, () => Promise.reject(new Error('no'))).catch(() => undefined)
  expect(woken).toBe(1)
})

test('of writers who want the same unique value at once, one writes it and the others see it', async () => {
  await sales.rows('CREATE TABLE IF NOT EXISTS once (key text PRIMARY KEY, n int NOT NULL)')
  const write = (n: number) =>
    sales.transaction(cause, async (tx) => {
      const [known] = await tx.manager.query<{ n: number }[]>(`SELECT n FROM once WHERE key = 'k'`)
      if (known) return known.n
      await tx.manager.query(`SELECT pg_sleep(0.05)`)
      await tx.manager.query(`INSERT INTO once VALUES ('k', $1)`, [n])
      tx.announce(noted, about('once'), { n })
      return n
    })
  const answers = await Promise.all([1, 2, 3, 4].map(write))
  expect(new Set(answers).size).toBe(1)
  expect(await stored()).toEqual([{ stream: 'once', sequence: '1', n: answers[0] }])
})

test('a value that stays taken is refused after three attempts', async () => {
  await sales.rows('CREATE TABLE IF NOT EXISTS taken (key text PRIMARY KEY)')
  await sales.rows(`INSERT INTO taken VALUES ('k') ON CONFLICT DO NOTHING`)
  let attempts = 0
  const stubborn = sales.transaction(cause, async (tx) => {
    attempts += 1
    await tx.manager.query(`INSERT INTO taken VALUES ('k')`)
  })
  await expect(stubborn).rejects.toThrow(/duplicate key/)
  expect(attempts).toBe(3)
})
