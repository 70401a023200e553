import { readTraceparent, traceIdIn, writeTraceparent } from './traceparent.rules'

const trace = '0af7651916cd43dd8448eb211c80319c'
const span = 'b7ad6b7169203331'

test('what is written is read again', () => {
  const place = { traceId: trace, spanId: span, traceFlags: 1 }
  expect(readTraceparent(writeTraceparent(place))).toEqual(place)
  expect(traceIdIn(writeTraceparent(place))).toBe(trace)
})

test('of the flags only "recorded" is passed on', () => {
  const place = readTraceparent(`00-${trace}-${span}-fe`)!
  expect(writeTraceparent(place)).toBe(`00-${trace}-${span}-00`)
})

test('a later version is read as far as it is known', () => {
  expect(readTraceparent(`cc-${trace}-${span}-01-what-comes`)).toMatchObject({ traceId: trace, spanId: span })
})

test.each([
  ['nothing', undefined],
  ['several headers', [`00-${trace}-${span}-01`]],
  ['an empty text', ''],
  ['no trace', `00-${'0'.repeat(32)}-${span}-01`],
  ['no span', `00-${trace}-${'0'.repeat(16)}-01`],
  ['capitals', `00-${trace.toUpperCase()}-${span}-01`],
  ['the version that is none', `ff-${trace}-${span}-01`],
  ['more than version 00 has', `00-${trace}-${span}-01-more`],
  ['a new line', `00-${trace}-${span}-01\n`],
  ['something else', "'; DROP TABLE outbox; --"],
])('%s is no place in a trace', (_what, header) => {
  expect(readTraceparent(header)).toBeNull()
})
