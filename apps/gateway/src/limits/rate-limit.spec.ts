import { rateLimit } from './rate-limit'

const at = { ms: 0 }
const limit = () => rateLimit({ costPerSecond: 10, costAtOnce: 100 }, () => at.ms)
beforeEach(() => (at.ms = 0))

test('a caller may use what it has at once, and is told when there will be enough', () => {
  const { take } = limit()
  expect(take('a', 70)).toEqual({ allowed: true, remaining: 30 })
  expect(take('a', 70)).toEqual({ allowed: false, retryAfterSeconds: 4 })
  at.ms = 4000
  expect(take('a', 70)).toEqual({ allowed: true, remaining: 0 })
})

test('one caller does not use up another’s', () => {
  const { take } = limit()
  take('a', 100)
  expect(take('b', 100)).toEqual({ allowed: true, remaining: 0 })
})

test('nobody saves up more than is allowed at once', () => {
  const { take } = limit()
  take('a', 1)
  at.ms = 1_000_000
  expect(take('a', 100)).toEqual({ allowed: true, remaining: 0 })
})

test('what was not needed is given back, and what was needed besides is taken', () => {
  const { take, settle } = limit()
  take('a', 60)
  expect([settle('a', -20), settle('a', 50)]).toEqual([60, 10])
})

test('switched off, everything is allowed', () => {
  const { take } = rateLimit({ costPerSecond: 0, costAtOnce: 1 }, () => 0)
  expect([take('a', 50), take('a', 50)]).toMatchObject([{ allowed: true }, { allowed: true }])
})

test('who asked for much is remembered beside ten thousand others', () => {
  const { take } = limit()
  take('busy', 100)
  for (let caller = 0; caller < 10_000; caller++) take(String(caller), 0)
  expect(take('busy', 1)).toMatchObject({ allowed: false })
})
