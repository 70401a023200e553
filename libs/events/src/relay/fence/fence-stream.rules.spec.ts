import fc from 'fast-check'
import { fenceStream, type StreamState, type TopicEvent } from './fence-stream.rules'

const event = (sequence: number, id = `e${sequence}`): TopicEvent => ({ sequence, id })
const events = (from: number, to: number) =>
  Array.from({ length: Math.max(to - from + 1, 0) }, (_, i) => event(from + i))
const waiting = (...rows: TopicEvent[]): StreamState['waiting'] =>
  rows.map((row) => ({ ...row, position: `p-${row.id}` }))

test('a database that knows its topic has nothing to mend', () => {
  expect(fenceStream(events(3, 5), { last: 7, waiting: waiting(event(6), event(7)) })).toEqual({
    ...{ published: [], undone: [], above: 7, renumbered: [] },
  })
})

test('what waits and is on the topic already is not sent again', () => {
  expect(fenceStream(events(3, 5), { last: 6, waiting: waiting(event(5), event(6)) })).toMatchObject({
    ...{ published: ['p-e5'], undone: [], renumbered: [] },
  })
})

test('what waits before something that is on the topic was published before it', () => {
  const rows = waiting(event(1), event(2), event(3), event(4))
  expect(fenceStream([event(3)], { last: 4, waiting: rows })).toMatchObject({
    ...{ published: ['p-e1', 'p-e2', 'p-e3'], undone: [], renumbered: [] },
  })
})

test('what the database was put back behind is undone, and numbers go on above it', () => {
  expect(fenceStream(events(8, 14), { last: 10, waiting: [] })).toMatchObject({
    ...{ undone: events(11, 14), above: 14 },
  })
})

test('a stream that did not exist then goes on above the topic as well', () => {
  expect(fenceStream(events(1, 3), { last: 0, waiting: [] })).toMatchObject({
    undone: events(1, 3),
    above: 3,
  })
})

test('what was written since among used numbers is numbered anew', () => {
  const since = waiting(event(11, 'new a'), event(12, 'new b'))
  expect(fenceStream(events(11, 14), { last: 12, waiting: since })).toMatchObject({
    ...{ undone: events(11, 14), above: 14, renumbered: ['p-new a', 'p-new b'] },
  })
})

test('whatever was published, kept and written since: no number is used for two events, and none is left out', () => {
  const scenario = fc.record({
    published: fc.nat(12),
    known: fc.nat(12),
    kept: fc.nat(4),
    since: fc.nat(4),
    from: fc.nat(12),
    again: fc.nat(3),
  })
  fc.assert(
    fc.property(scenario, ({ published, known, kept, since, from, again }) => {
      const last = Math.min(known, published)
      const old = events(Math.max(last - kept, 0) + 1, last)
      const added = Array.from({ length: since }, (_, i) => event(last + 1 + i, `new ${i}`))
      const tail = events(Math.min(from, last - old.length) + 1, published)
      const fence = fenceStream([...tail, ...tail.slice(0, again)], {
        last: last + since,
        waiting: waiting(...old, ...added),
      })
      expect(fence.undone).toEqual(events(last + 1, published))
      expect(fence.published).toEqual(old.map(({ id }) => `p-${id}`))
      if (published > last) {
        expect(fence.above).toBe(published)
        expect(fence.renumbered).toEqual(added.map(({ id }) => `p-${id}`))
      } else expect(fence.renumbered).toEqual([])
    }),
  )
})
