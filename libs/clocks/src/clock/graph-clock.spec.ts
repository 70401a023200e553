import { isoDuration } from './graph-clock'

test.each([
  [0, 'PT0S'],
  [499, 'PT0S'],
  [-499, 'PT0S'],
  [90_000, 'PT1M30S'],
  [16_200_000, 'PT4H30M'],
  [180_000_000, 'PT50H'],
  [-3_600_000, '-PT1H'],
])('%s milliseconds are %s', (ms, text) => {
  expect(isoDuration(ms)).toBe(text)
})
