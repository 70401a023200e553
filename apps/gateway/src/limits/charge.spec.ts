import { settled } from './charge'
import { rateLimit } from './rate-limit'

/** What a caller with 100 has left after it asked for 50 objects and 20 of work, and was answered. */
function left(objects: number, ...codes: string[]) {
  const rate = rateLimit({ costPerSecond: 1, costAtOnce: 100 }, () => 0)
  rate.take('ada', 70)
  return settled(rate, 'ada', { objects: 50, work: 20, requested: 70 }, { objects, codes })
}

test('objects that were not needed are given back, work is not', () => {
  expect(left(11)).toEqual({ requested: 70, actual: 30, remaining: 70 })
})

test.each([['SUBGRAPH_TIMEOUT'], ['SUBGRAPH_UNAVAILABLE'], ['INTERNAL_SERVER_ERROR']])(
  'with %s all that was asked is paid',
  (code) => expect(left(1, 'FORBIDDEN', code)).toEqual({ requested: 70, actual: 21, remaining: 30 }),
)

test('a refusal by a department costs what was answered', () => {
  expect(left(1, 'FORBIDDEN')).toMatchObject({ remaining: 79 })
})
