import { standingOf } from './place-in-partition.rules'

const kept = { low: 10n, high: 20n }

test.each([
  [-1n, { is: 'new' }],
  [10n, { is: 'within' }],
  [20n, { is: 'within' }],
  [9n, { is: 'overtaken', from: 9n, to: 10n }],
  [0n, { is: 'overtaken', from: 0n, to: 10n }],
  [21n, { is: 'beyond', committed: 21n, high: 20n }],
])('a group that committed %s, where 10 to 19 are kept', (committed, standing) => {
  expect(standingOf(committed, kept)).toEqual(standing)
})

test('where everything was deleted the rest of it was missed all the same', () => {
  expect(standingOf(4n, { low: 20n, high: 20n })).toEqual({ is: 'overtaken', from: 4n, to: 20n })
})
