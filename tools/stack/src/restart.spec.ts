import { afterDeath } from './restart.rules'

test('the first death is mended at once, the next ones ever later', () => {
  expect(afterDeath([], 1_000)).toEqual({ restart: true, afterMs: 250 })
  expect(afterDeath([1_000], 2_000)).toEqual({ restart: true, afterMs: 500 })
  expect(afterDeath([1_000, 2_000, 3_000, 4_000], 5_000)).toEqual({ restart: true, afterMs: 4_000 })
})

test('the sixth death within a minute is the last', () => {
  expect(afterDeath([1_000, 2_000, 3_000, 4_000, 5_000], 6_000)).toEqual({ restart: false })
})

test('deaths older than a minute are forgiven', () => {
  expect(afterDeath([1_000, 2_000, 3_000, 4_000, 5_000], 65_000)).toEqual({ restart: true, afterMs: 250 })
})

test('on a full disk a process is tried again until there is room', () => {
  expect(afterDeath([1_000, 2_000, 3_000, 4_000, 5_000], 6_000, true)).toEqual({
    restart: true,
    afterMs: 8_000,
  })
})
