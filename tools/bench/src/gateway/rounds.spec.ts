import { median, mirrored, ratio } from './rounds.rules'

test('every variant stands as often before as after every other', () => {
  expect(mirrored(['a', 'b', 'c'], 4).map((round) => round.join(''))).toEqual(['abc', 'cba', 'abc', 'cba'])
})

test.each([
  [[3, 1, 2], 2],
  [[4, 1, 2, 3], 2.5],
  [[], Number.NaN],
])('the median of %j is %s', (numbers, middle) => {
  expect(median(numbers)).toBe(middle)
})

test('a round in which both were slow does not change the ratio', () => {
  expect(ratio([1, 10, 1], [2, 20, 2])).toBe(0.5)
})
