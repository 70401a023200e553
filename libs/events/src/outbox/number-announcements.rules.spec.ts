import fc from 'fast-check'
import { numberAnnouncements } from './number-announcements.rules'
import { bucketCount, bucketOf } from './stream-bucket.rules'

test('events of a stream are numbered one after the other in the order of announcing', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'b', 'c')), fc.nat(100), (streams, before) => {
      const { streams: known, counts, after } = numberAnnouncements(streams)
      const last = new Map(known.map((stream, i) => [stream, before + (counts[i] ?? 0)]))
      const next = new Map<string, number>()
      streams.forEach((stream, i) => {
        const expected = (next.get(stream) ?? before) + 1
        next.set(stream, expected)
        expect((last.get(stream) ?? 0) - (after[i] ?? 0)).toBe(expected)
      })
    }),
  )
})

test('a stream has its bucket for ever', () => {
  expect(['', 'a', '0199aaaa-0000-7000-8000-000000000001', 'ключ'].map(bucketOf)).toEqual([5, 12, 12, 9])
})

test('streams spread over all buckets', () => {
  const seen = new Set(Array.from({ length: 1_000 }, (_, i) => bucketOf(`stream-${i}`)))
  expect(seen.size).toBe(bucketCount)
})
