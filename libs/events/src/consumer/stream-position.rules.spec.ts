import fc from 'fast-check'
import { beforeTheFirst, passed, placeOf, type StreamPosition } from './stream-position.rules'

const after = (...sequences: number[]): StreamPosition => sequences.reduce(passed, beforeTheFirst)

test.each([
  [1, [], 'next'],
  [3, [1, 2], 'next'],
  [2, [1, 2], 'repeat'],
  [5, [1, 2], 'ahead'],
  [3, [1, 2, 5], 'late'],
  [3, [1, 2, 5, 3], 'repeat'],
  [4, [1, 2, 5, 3], 'late'],
  [6, [1, 2, 5, 3], 'next'],
] as const)('sequence %i after %j is %s', (sequence, before, place) => {
  expect(placeOf(after(...before), sequence)).toBe(place)
})

test('the position never goes back, and it remembers exactly what it has not seen', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 60 }), (sequences) => {
      const position = after(...sequences)
      const most = Math.max(0, ...sequences)
      expect(position.sequence).toBe(most)
      for (let n = 1; n <= most; n += 1)
        expect(placeOf(position, n)).toBe(sequences.includes(n) ? 'repeat' : 'late')
    }),
  )
})
