import fc from 'fast-check'
import { piecesOf, runsOf } from './batches'

test('pieces hold everything in order, and never too much', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer()), fc.integer({ min: 1, max: 9 }), async (items, most) => {
      const pieces = []
      for await (const piece of piecesOf(items, most)) pieces.push(piece)
      expect(pieces.flat()).toEqual(items)
      expect(pieces.every(({ length }) => length > 0 && length <= most)).toBe(true)
    }),
  )
})

test('runs hold everything in order, and only an item that is too large makes a run too large', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 20 })), (sizes) => {
      const runs = runsOf(sizes, (size) => size, 15)
      expect(runs.flat()).toEqual(sizes)
      for (const run of runs) expect(run.length === 1 || run.reduce((a, b) => a + b) <= 15).toBe(true)
    }),
  )
})
