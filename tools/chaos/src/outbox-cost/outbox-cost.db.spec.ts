import { createTestDatabase, type TestDatabase } from '@customer-graph/testing'
import { type Finding } from '../finding'
import { outboxCost } from './outbox-cost'
import { type WrongOutbox } from './write'

let database: TestDatabase
beforeEach(async () => void (database = await createTestDatabase()))
afterEach(() => database.drop())

/** What is found about round trips, and about time. */
async function run(rounds: number, mutant?: WrongOutbox): Promise<[Finding, Finding]> {
  const found = await outboxCost({ databaseUrl: database.url, rounds, ...(mutant ? { mutant } : {}) })
  return found as [Finding, Finding]
}

test('I8: the outbox adds one round trip to a write, be it for one event or for ten', async () => {
  const [roundTrips, time] = await run(50)
  process.stderr.write(`${time.invariant}: ${time.measured}\n`)
  expect(roundTrips).toMatchObject({ measured: '1 more for one event, 1 more for ten', violations: [] })
  expect(time.measured).toMatch(
    /^-?\d+\.\d\d ms \(-?\d+ %, target (met|missed)\) added to the \d+\.\d\d ms of a write like .*, medians of 50 rounds/,
  )
})

test.each([
  ['one insert for each event', ['a write with ten events takes 10 more round trips']],
  [
    'asks before it writes',
    ['a write with one event takes 2 more round trips', 'a write with ten events takes 2 more round trips'],
  ],
] as const)('an outbox with %s is found out', async (mutant, violations) => {
  const [roundTrips] = await run(1, mutant)
  expect(roundTrips.violations).toEqual(violations)
})
