import { createTestDatabase, type TestDatabase } from '@customer-graph/testing'
import { deadlines, type DeadlineOptions } from './deadlines'

let database: TestDatabase
beforeEach(async () => void (database = await createTestDatabase()))
afterEach(() => database.drop())

const run = async (options: Omit<DeadlineOptions, 'databaseUrl'>): Promise<readonly string[]> => {
  const [finding] = await deadlines({ databaseUrl: database.url, ...options })
  process.stderr.write(`${finding?.invariant}: ${finding?.measured}\n`)
  return finding?.violations ?? ['there was no finding']
}

test('I12: none of 2,000 deadlines is missed or effective twice while workers are killed', async () => {
  expect(await run({ deadlines: 2_000, withinS: 7, workers: 2, kills: 5 })).toEqual([])
})

const few = { deadlines: 80, withinS: 1, patienceMs: 2_000 }

test('a worker that waits in memory is found out: what it had taken is missed', async () => {
  expect(await run({ ...few, workers: 1, kills: 1, mutant: 'fires from memory' })).toContainEqual(
    expect.stringContaining('never took effect'),
  )
})

test('a worker that marks after the effect is found out: some take effect twice', async () => {
  expect(await run({ ...few, workers: 2, kills: 0, mutant: 'fires, then marks' })).toContainEqual(
    expect.stringContaining('took effect more than once'),
  )
})
