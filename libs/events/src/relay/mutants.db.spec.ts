import { note, openDepartment, type DepartmentUnderTest } from '../spec/department-under-test'

/** Deliberately wrong relays: what they do to the outbox shows that the tests of the right one can fail. */
let sales: DepartmentUnderTest
beforeAll(async () => void (sales = await openDepartment('sales')))
afterAll(() => sales.close())
beforeEach(() => sales.rows('TRUNCATE outbox, event_stream'))

test('a mutant with a cursor instead of deletion is caught: it loses what commits late', async () => {
  const cursor = { last: 0 }
  const mutant = async () => {
    const rows = await sales.rows<{ position: string }>(
      'SELECT position FROM outbox WHERE position > $1 ORDER BY position',
      [cursor.last],
    )
    cursor.last = Number(rows.at(-1)?.position ?? cursor.last)
    return rows.length
  }
  const slow = sales.dataSource.createQueryRunner()
  await slow.startTransaction()
  await slow.query(
    `INSERT INTO outbox (bucket, stream, sequence, id, type, time, correlation_id, history, data, bytes)
     VALUES (0, 'slow', 1, '0199aaaa-0000-7000-8000-000000000002', 'sales.number-noted.v1', now(), 'r', false, '{"n":0}', 7)`,
  )
  await note(sales, 'quick', 1, 2, 3)
  let seen = await mutant()
  await slow.commitTransaction()
  await slow.release()
  seen += await mutant()
  expect(seen).toBe(3)
  expect(await sales.rows('SELECT 1 FROM outbox')).toHaveLength(4)
})

test('a mutant that skips locked rows is caught: two of it turn a stream round', async () => {
  await note(sales, 's', 1, 2)
  const published: number[] = []
  const mutant = async (between: () => Promise<void>) => {
    await sales.dataSource.transaction(async (manager) => {
      const rows: { sequence: string }[] = await manager.query(
        'SELECT sequence FROM outbox ORDER BY position LIMIT 1 FOR UPDATE SKIP LOCKED',
      )
      await between()
      published.push(...rows.map(({ sequence }) => Number(sequence)))
    })
  }
  await mutant(() => mutant(async () => undefined))
  expect(published).toEqual([2, 1])
})
