import { backOffMs } from './back-off.rules'

test('waits double from 100 ms and stay bounded', () => {
  expect([1, 2, 3, 4, 50].map((failures) => backOffMs(failures, 500, 1))).toEqual([100, 200, 400, 500, 500])
})

test('chance spreads a wait over its upper half', () => {
  expect([0, 0.5, 1].map((chance) => backOffMs(3, 5_000, chance))).toEqual([200, 300, 400])
})
