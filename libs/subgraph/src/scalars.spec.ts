import { optionalId } from './ids'
import { scalars } from './scalars'

const { Date: day, DateTime: instant } = scalars

test.each(['0001-01-01', '2028-02-29', '9999-12-31'])('the day %s is read as it is written', (text) => {
  expect(day.parseValue(text)).toBe(text)
})

test.each(['0000-01-01', '2026-02-29', '2026-13-01', '10000-01-01', 'yesterday', '', 5])(
  'the day %p is refused with an example of a good one',
  (given) =>
    expect(() => day.parseValue(given)).toThrow(/^Date must be a calendar day, like 2026-11-21, got /),
)

test.each(['0000-12-31T23:59:59Z', '9999-12-31T23:59:59-23:59', '2026-02-30T00:00:00Z', '2026-01-01', 1])(
  'the instant %p is refused with an example of a good one',
  (given) => expect(() => instant.parseValue(given)).toThrow(/^DateTime must be an RFC 3339 instant/),
)

test('an instant at the edge of what can be stored is read', () => {
  expect(instant.parseValue('9999-12-31T23:59:59Z')).toEqual(new Date('9999-12-31T23:59:59Z'))
})

test('an id may be left out, but an empty one is malformed', () => {
  expect([optionalId(null, 'dealId'), optionalId(undefined, 'dealId')]).toEqual([null, null])
  expect(() => optionalId('', 'dealId')).toThrow(/^dealId must be a UUIDv7/)
})
