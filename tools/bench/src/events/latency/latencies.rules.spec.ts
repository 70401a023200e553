import { latenciesOf } from './latencies.rules'

const written = { planned: [0, 10, 20, 30], committed: [5, 15, 25, 35] }
const all = { from: 100, skip: 0 }

test('latency counts from the planned time, so that a stall of the writer shows', () => {
  const stalled = { planned: [0, 10, 20, 30], committed: [1_000, 1_000, 1_000, 1_000] }
  const effects = [100, 101, 102, 103].map((n) => [n, 1_010] as const)
  const { planned, committed } = latenciesOf(stalled, effects, all)
  expect(planned).toMatchObject({ p50: 995, most: 1_010 })
  expect(committed.p50).toBe(10)
})

test('planted: a lost, a repeated and a failed event are each found', () => {
  const effects = [
    [100, 9],
    [101, 19],
    [101, 21],
  ] as const
  const failed = { ...written, committed: [5, 15, 25, null] }
  expect(latenciesOf(failed, effects, all)).toMatchObject({ failed: 1, lost: 1, repeated: 1 })
})

test('the events of the warm-up are not in the percentiles, but none of them may be lost', () => {
  const effects = [
    [101, 999],
    [102, 30],
    [103, 40],
  ] as const
  expect(latenciesOf(written, effects, { from: 100, skip: 2 })).toMatchObject({
    planned: { p50: 10, most: 10 },
    lost: 1,
  })
})
