import fc from 'fast-check'
import { DateTime } from 'luxon'
import { instantsIn, isZone } from './local-time.rules'

const inRome = instantsIn('Europe/Rome')
const rome = (text: string): string => new Date(inRome(Date.parse(`${text}Z`))).toISOString()

test('winter and summer have their offsets', () => {
  expect(rome('2012-01-15T12:00:00')).toBe('2012-01-15T11:00:00.000Z')
  expect(rome('2012-07-15T12:00:00')).toBe('2012-07-15T10:00:00.000Z')
})

test('of an hour that comes twice, the first is meant', () => {
  expect(rome('2012-10-28T01:59:59')).toBe('2012-10-27T23:59:59.000Z')
  expect(rome('2012-10-28T02:30:00')).toBe('2012-10-28T00:30:00.000Z')
  expect(rome('2012-10-28T03:00:00')).toBe('2012-10-28T02:00:00.000Z')
})

test('in an hour that never comes, the clock was not yet put forward', () => {
  expect(rome('2012-03-25T01:59:59')).toBe('2012-03-25T00:59:59.000Z')
  expect(rome('2012-03-25T02:30:00')).toBe('2012-03-25T01:30:00.000Z')
  expect(rome('2012-03-25T03:00:00')).toBe('2012-03-25T01:00:00.000Z')
})

test('zones west of Greenwich and those that change at midnight are read as well', () => {
  const at = (zone: string, text: string) => new Date(instantsIn(zone)(Date.parse(`${text}Z`))).toISOString()
  expect(at('America/New_York', '2021-11-07T01:30:00')).toBe('2021-11-07T05:30:00.000Z')
  expect(at('America/Santiago', '2021-09-05T00:30:00')).toBe('2021-09-05T04:30:00.000Z')
  expect(at('UTC', '2021-09-05T00:30:00')).toBe('2021-09-05T00:30:00.000Z')
})

test('whatever the time, a clock in the zone would show it then, or it never showed it', () => {
  const zones = ['Europe/Rome', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kolkata', 'Pacific/Apia']
  fc.assert(
    fc.property(
      fc.constantFrom(...zones),
      fc.integer({ min: Date.UTC(2009, 0), max: Date.UTC(2030, 0) }),
      (zone, instant) => {
        const shown = DateTime.fromMillis(instant, { zone })
        const wall = shown.setZone('utc', { keepLocalTime: true }).toMillis()
        const candidates = shown.getPossibleOffsets().map((each) => each.toMillis())
        expect(instantsIn(zone)(wall)).toBe(Math.min(...candidates))
      },
    ),
    { numRuns: 300 },
  )
})

test('a zone is one of the IANA list', () => {
  expect(isZone('Europe/Rome')).toBe(true)
  expect(isZone('Europe/Roma')).toBe(false)
  expect(isZone('')).toBe(false)
})
