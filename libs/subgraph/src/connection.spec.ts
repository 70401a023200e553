import { connection, readPage } from './connection'
import { decodeCursor, encodeCursor } from './cursor'

const raw = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
const id = '019a9f3e-7c1a-7b5e-9d55-0f8a4b6c2d10'
const instant = '2026-11-21 09:30:00.123456+00'

test('a cursor carries its sort keys there and back', () => {
  const cursor = encodeCursor('deals', [instant, id])
  expect(decodeCursor(cursor, 'deals', ['timestamptz', 'uuid'])).toEqual([instant, id])
})

test.each([
  ['another list’s', encodeCursor('tickets', [instant, id])],
  ['an empty text', ''],
  ['not base64', 'a+b/='],
  ['not JSON', Buffer.from('nope').toString('base64url')],
  ['not a list', raw({ 0: 'deals' })],
  ['short of a key', raw(['deals', instant])],
  ['rich in keys', raw(['deals', instant, id, id])],
  ['holding a number', raw(['deals', instant, 7])],
  ['holding SQL', raw(['deals', "now()'; drop table deal; --", id])],
  ['holding another type', raw(['deals', id, id])],
  ['longer than any real one', raw(['deals', instant, 'x'.repeat(5000)])],
])('a cursor that is %s is refused', (_what, cursor) => {
  expect(() => decodeCursor(cursor, 'deals', ['timestamptz', 'uuid'])).toThrow(
    expect.objectContaining({ extensions: { code: 'BAD_USER_INPUT', argument: 'after' } }),
  )
})

test('text keys may hold anything PostgreSQL can, which excludes NUL', () => {
  expect(decodeCursor(encodeCursor('names', ["O'Neil ✓ עברית"]), 'names', ['text'])).toEqual([
    "O'Neil ✓ עברית",
  ])
  expect(() => decodeCursor(raw(['names', 'a\u0000b']), 'names', ['text'])).toThrow('after')
})

test.each([-1, 101, 1.5, Number.NaN, 2 ** 31])('asking for %s entries is refused', (first) => {
  expect(() => readPage({ first })).toThrow('first must be a whole number from 0 to 100')
})

test('asking for no entries tells whether there are any', () => {
  const page = readPage({ first: 0 })
  const of = (rows: string[]) => connection(rows, page, { cursorOf: String, nodeOf: String })
  expect(of(['a'])).toMatchObject({ nodes: [], pageInfo: { hasNextPage: true, endCursor: null } })
  expect(of([]).pageInfo.hasNextPage).toBe(false)
})

test('one row more than asked for means that there is a next page', () => {
  const page = readPage({ first: 2, after: null })
  const of = (rows: string[]) =>
    connection(rows, page, { cursorOf: (row) => `c-${row}`, nodeOf: (row) => row })
  expect(of(['a', 'b', 'c'])).toEqual({
    edges: [
      { cursor: 'c-a', node: 'a' },
      { cursor: 'c-b', node: 'b' },
    ],
    nodes: ['a', 'b'],
    pageInfo: { hasNextPage: true, hasPreviousPage: false, startCursor: 'c-a', endCursor: 'c-b' },
  })
  expect(of(['a', 'b']).pageInfo.hasNextPage).toBe(false)
  expect(of([]).pageInfo.endCursor).toBeNull()
})
