import * as fc from 'fast-check'
import { DateTime } from 'luxon'
import { roundTheClock, weekdays, type BusinessCalendar } from './business-calendar'
import { addBusinessTime, businessTimeBetween, isOpen, nextOpening } from './business-time.rules'
import { anyCalendar, anyInstant, daily, office, withLunchBreak } from './calendars-for-tests'

const minute = 60_000
const hour = 60 * minute
const at = (text: string) => new Date(`${text}Z`)
const due = (calendar: BusinessCalendar, start: string, ms: number) =>
  addBusinessTime(calendar, at(start), ms).toISOString().slice(0, 16)
const hoursBetween = (calendar: BusinessCalendar, from: string, to: string) =>
  businessTimeBetween(calendar, at(from), at(to)) / hour

describe('golden vectors', () => {
  test('G12: created Friday 16:30 with a target of an hour is due Monday 09:30', () => {
    expect(due(office, '2026-11-20T16:30', hour)).toBe('2026-11-23T09:30')
  })
  test('G13: created Wednesday 07:00 with two hours is due Wednesday 11:00', () => {
    expect(due(office, '2026-11-18T07:00', 2 * hour)).toBe('2026-11-18T11:00')
  })
  test('G14: Friday 16:00 plus eight business hours is Monday 16:00', () => {
    expect(due(office, '2026-11-20T16:00', 8 * hour)).toBe('2026-11-23T16:00')
  })
})

describe('a day', () => {
  test('inherited bug: a lunch break does not count', () => {
    expect(due(withLunchBreak, '2026-11-18T11:00', 2 * hour)).toBe('2026-11-18T14:00')
    expect(hoursBetween(withLunchBreak, '2026-11-18T09:00', '2026-11-18T17:00')).toBe(7)
  })
  test('inherited bug: what opens on a day off has no elapsed time until the next opening', () => {
    expect(hoursBetween(office, '2026-11-21T10:00', '2026-11-23T09:00')).toBe(0)
    expect(hoursBetween(office, '2026-11-21T10:00', '2026-11-23T10:30')).toBe(1.5)
  })
  test('a holiday is closed all day', () => {
    const closedThursday = { ...office, holidays: ['2026-11-19'] }
    expect(due(closedThursday, '2026-11-18T16:00', 2 * hour)).toBe('2026-11-20T10:00')
  })
  test('the last hour ends at closing time, not at the next opening', () => {
    expect(due(office, '2026-11-20T16:00', hour)).toBe('2026-11-20T17:00')
  })
  test('opening time is open and closing time is closed', () => {
    expect(isOpen(office, at('2026-11-20T09:00'))).toBe(true)
    expect(isOpen(office, at('2026-11-20T17:00'))).toBe(false)
    expect(nextOpening(office, at('2026-11-20T17:00'))).toEqual(at('2026-11-23T09:00'))
    expect(nextOpening(office, at('2026-11-20T10:00'))).toEqual(at('2026-11-20T10:00'))
  })
  test('round the clock, business time is time', () => {
    expect(due(roundTheClock, '2026-11-20T16:30', 100 * hour)).toBe('2026-11-24T20:30')
  })
  test('a window up to 24:00 and one from 00:00 make one night', () => {
    expect(due(roundTheClock, '2026-11-20T23:30', hour)).toBe('2026-11-21T00:30')
  })
})

describe('daylight saving', () => {
  test('Europe/Rome, spring: the night has one hour less', () => {
    const night = daily('Europe/Rome', '00:00', '06:00')
    expect(hoursBetween(night, '2026-03-28T22:00', '2026-03-29T08:00')).toBe(5)
    expect(due(night, '2026-03-28T23:00', 5 * hour)).toBe('2026-03-29T04:00')
  })
  test('Europe/Rome, autumn: the night has one hour more', () => {
    const night = daily('Europe/Rome', '00:00', '06:00')
    expect(hoursBetween(night, '2026-10-24T20:00', '2026-10-25T08:00')).toBe(7)
    expect(due(night, '2026-10-24T22:00', 7 * hour)).toBe('2026-10-25T05:00')
  })
  test('America/New_York, spring: hours that do not exist are not open', () => {
    expect(
      hoursBetween(daily('America/New_York', '02:00', '03:00'), '2026-03-08T00:00', '2026-03-09T00:00'),
    ).toBe(0)
    expect(
      hoursBetween(daily('America/New_York', '01:30', '03:30'), '2026-03-08T00:00', '2026-03-09T00:00'),
    ).toBe(1)
  })
  test('America/New_York, autumn: an hour that comes twice is open twice', () => {
    const oneToTwo = daily('America/New_York', '01:00', '02:00')
    expect(hoursBetween(oneToTwo, '2026-11-01T00:00', '2026-11-02T00:00')).toBe(2)
    expect(due(oneToTwo, '2026-11-01T04:00', 90 * minute)).toBe('2026-11-01T06:30')
  })
  test('nine o’clock stays nine o’clock on the wall, on both sides of the change', () => {
    const rome = { ...office, zone: 'Europe/Rome' }
    expect(due(rome, '2026-03-27T15:30', hour)).toBe('2026-03-30T07:30')
    expect(due(rome, '2026-10-23T14:30', hour)).toBe('2026-10-26T08:30')
  })
})

describe('for every calendar', () => {
  const duration = fc.integer({ min: 0, max: 60 * 24 * hour })

  test('the time until the due instant is the duration', () => {
    fc.assert(
      fc.property(anyCalendar, anyInstant, duration, (calendar, start, ms) => {
        expect(businessTimeBetween(calendar, start, addBusinessTime(calendar, start, ms))).toBe(ms)
      }),
    )
  })
  test('the due instant is the earliest that will do', () => {
    fc.assert(
      fc.property(anyCalendar, anyInstant, duration, (calendar, start, ms) => {
        fc.pre(ms > 0)
        const justBefore = new Date(addBusinessTime(calendar, start, ms).getTime() - 1)
        expect(businessTimeBetween(calendar, start, justBefore)).toBe(ms - 1)
      }),
    )
  })
  test('parts add up to the whole, in any order of the instants', () => {
    fc.assert(
      fc.property(anyCalendar, anyInstant, anyInstant, anyInstant, (calendar, a, b, c) => {
        const between = (from: Date, to: Date) => businessTimeBetween(calendar, from, to)
        expect(between(a, b) + between(b, c)).toBe(between(a, c))
      }),
    )
  })
  test('no business time is zero in either direction', () => {
    const [thursday, friday] = [new Date('2009-01-01T00:00:00Z'), new Date('2009-01-02T00:00:00Z')]
    const closed = { ...roundTheClock, week: { ...roundTheClock.week, thursday: [] } }
    expect(businessTimeBetween(closed, friday, thursday)).toBe(0)
  })
  test('adding in two steps is adding at once', () => {
    fc.assert(
      fc.property(anyCalendar, anyInstant, duration, duration, (calendar, start, first, second) => {
        const inSteps = addBusinessTime(calendar, addBusinessTime(calendar, start, first), second)
        expect(inSteps).toEqual(addBusinessTime(calendar, start, first + second))
      }),
    )
  })
  test('a later start or a longer duration is never due earlier', () => {
    fc.assert(
      fc.property(anyCalendar, anyInstant, duration, fc.nat(3 * 24 * hour), (calendar, start, ms, more) => {
        const dueAt = addBusinessTime(calendar, start, ms).getTime()
        expect(
          addBusinessTime(calendar, new Date(start.getTime() + more), ms).getTime(),
        ).toBeGreaterThanOrEqual(dueAt)
        expect(addBusinessTime(calendar, start, ms + more).getTime()).toBeGreaterThanOrEqual(dueAt)
      }),
    )
  })
  test('open is when the wall shows an open time, by an independent reading of the zone', () => {
    fc.assert(
      fc.property(anyCalendar, anyInstant, (calendar, instant) => {
        expect(isOpen(calendar, instant)).toBe(openByTheWall(calendar, instant))
      }),
      { numRuns: 500 },
    )
  })
  test('the next opening is open, and nothing before it is', () => {
    fc.assert(
      fc.property(anyCalendar, anyInstant, (calendar, instant) => {
        const opening = nextOpening(calendar, instant)
        expect(isOpen(calendar, opening)).toBe(true)
        expect(businessTimeBetween(calendar, instant, opening)).toBe(0)
      }),
    )
  })
})

test('an open hour that daylight saving moves is read right minute by minute', () => {
  const night = daily('America/St_Johns', '00:00', '00:30')
  for (let ms = Date.UTC(2010, 10, 6); ms < Date.UTC(2010, 10, 9); ms += minute)
    expect(isOpen(night, new Date(ms))).toBe(openByTheWall(night, new Date(ms)))
})

test('a duration that is no duration is thrown at the caller, and so is an invalid instant', () => {
  expect(() => addBusinessTime(office, at('2026-11-20T16:00'), -1)).toThrow(RangeError)
  expect(() => addBusinessTime(office, at('2026-11-20T16:00'), Number.NaN)).toThrow(RangeError)
  expect(() => addBusinessTime(office, at('2026-11-20T16:00'), Infinity)).toThrow('century')
  expect(() => businessTimeBetween(office, new Date(Number.NaN), at('2026-11-20T16:00'))).toThrow(RangeError)
})

function openByTheWall(calendar: BusinessCalendar, instant: Date): boolean {
  const wall = DateTime.fromJSDate(instant, { zone: calendar.zone })
  const time = wall.toFormat('HH:mm')
  const windows = calendar.week[weekdays[wall.weekday - 1]!]
  return (
    !calendar.holidays.includes(wall.toISODate()!) &&
    windows.some(({ from, to }) => from <= time && time < to)
  )
}
