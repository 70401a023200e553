import { createTestDatabase, type TestDatabase } from '@customer-graph/testing'
import { type DataSource } from 'typeorm'
import { databaseOf } from './data-source'
import { deadlineOf, statementTimeout } from './deadline'
import { requestScope } from './request-scope'

let place: TestDatabase
let database: DataSource
beforeAll(async () => {
  place = await createTestDatabase()
  database = await databaseOf({
    url: place.url,
    poolSize: 1,
    statementTimeoutMs: 7000,
    keepsDeadlines: true,
    applicationName: 'deadline-spec',
  }).initialize()
})
afterAll(async () => {
  await database.destroy()
  await place.drop()
})

const within = <Result>(ms: number, work: () => Promise<Result>) =>
  requestScope.run({ requestId: 'r', deadline: performance.now() + ms }, work)
const told = async () => ((await database.query('SHOW statement_timeout')) as object[])[0]

test('a statement is cancelled when the request it works for runs out of time', async () => {
  await expect(within(50, () => database.query('SELECT pg_sleep(5)'))).rejects.toMatchObject({
    driverError: { code: '57014' },
  })
})

test('a connection goes from one deadline to the next, and back to the pool’s own', async () => {
  expect(await within(900, told)).toEqual({ statement_timeout: '1s' })
  expect(await within(200, told)).toEqual({ statement_timeout: '250ms' })
  expect(await told()).toEqual({ statement_timeout: '7s' })
})

test('a transaction that is rolled back leaves the timeout that is remembered', async () => {
  const failing = () =>
    database.transaction(async () => {
      throw new Error('changed my mind')
    })
  await expect(within(200, failing)).rejects.toThrow('changed my mind')
  expect(await within(200, told)).toEqual({ statement_timeout: '250ms' })
})

test.each([
  [900, 1000],
  [1, 100],
  [-5, 100],
  [1000, 1000],
  [6000, 7000],
  [90_000, 7000],
])('with %d ms left a statement may take %d ms', (remaining, timeout) => {
  expect(statementTimeout(remaining, 7000)).toBe(timeout)
})

const none = { delayOf: () => 0 }

test.each([['soon'], ['-1'], ['1e9'], ['99999999'], [['1', '2']], [undefined]])(
  'a deadline of %j is none',
  (within) => {
    expect(deadlineOf({ 'x-deadline-ms': within as string }, none)).toBeUndefined()
  },
)

test('what a request waited before it was looked at is gone from its time', () => {
  const told: unknown[] = []
  const waited = { delayOf: (...sent: unknown[]) => (told.push(sent), 4_000) }
  const headers = { 'x-deadline-ms': '1000', 'x-sent': 'gateway-1 1764000000000' }
  expect(deadlineOf(headers, waited)! - performance.now()).toBeLessThan(-2_000)
  expect(told).toEqual([['gateway-1', 1_764_000_000_000]])
})
