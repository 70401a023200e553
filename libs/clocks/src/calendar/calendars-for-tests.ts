import * as fc from 'fast-check'
import { weekdays, type BusinessCalendar, type OpeningHours, type Weekday } from './business-calendar'

const hours = (from: string, to: string): OpeningHours[] => [{ from, to }]
const onWorkdays = (windows: OpeningHours[]): BusinessCalendar['week'] => ({
  monday: windows,
  tuesday: windows,
  wednesday: windows,
  thursday: windows,
  friday: windows,
  saturday: [],
  sunday: [],
})

/** Monday to Friday, nine to five, in UTC. */
export const office: BusinessCalendar = {
  name: 'Office hours',
  zone: 'UTC',
  week: onWorkdays(hours('09:00', '17:00')),
  holidays: [],
}

export const withLunchBreak: BusinessCalendar = {
  ...office,
  week: onWorkdays([
    { from: '09:00', to: '12:00' },
    { from: '13:00', to: '17:00' },
  ]),
}

/** One window that is open every day, in a zone. */
export const daily = (zone: string, from: string, to: string): BusinessCalendar => ({
  name: `Daily ${from}–${to}`,
  zone,
  week: Object.fromEntries(weekdays.map((day) => [day, hours(from, to)])) as Record<Weekday, OpeningHours[]>,
  holidays: [],
})

/** Zones with every kind of trouble: both hemispheres, half hours, half-hour daylight saving, changes at midnight. */
const zones = [
  'UTC',
  'Europe/Rome',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'America/St_Johns',
  'Africa/Cairo',
  'Pacific/Apia',
]

const wallTime = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

/** Up to three windows a day, made from an even number of sorted distinct times. */
const dayHours = fc
  .uniqueArray(fc.integer({ min: 0, max: 1440 }), { maxLength: 6 })
  .map((times) => times.sort((a, b) => a - b).slice(0, times.length - (times.length % 2)))
  .map((times) =>
    times.flatMap((from, place) =>
      place % 2 ? [] : [{ from: wallTime(from), to: wallTime(times[place + 1]!) }],
    ),
  )

/** The years in which St. John's changed just after midnight and Apia left out a day. */
const firstDay = Date.UTC(2009, 0, 1)
const instantMs = (days: number, rest: number) => firstDay + days * 86_400_000 + rest
const days = fc.integer({ min: 0, max: 1_460 })

/** An instant from 2009 to 2012, to the millisecond. */
export const anyInstant = fc
  .tuple(days, fc.integer({ min: 0, max: 86_399_999 }))
  .map(([day, rest]) => new Date(instantMs(day, rest)))

/** A calendar that opens at least once a week, in any of the troublesome zones. */
export const anyCalendar: fc.Arbitrary<BusinessCalendar> = fc.record({
  name: fc.constant('Any'),
  zone: fc.constantFrom(...zones),
  week: fc
    .record(Object.fromEntries(weekdays.map((day) => [day, dayHours])) as Record<Weekday, typeof dayHours>)
    .map((week) =>
      weekdays.some((day) => week[day].length) ? week : { ...week, monday: hours('09:00', '17:00') },
    ),
  holidays: fc.array(
    days.map((day) => new Date(instantMs(day, 0)).toISOString().slice(0, 10)),
    { maxLength: 20 },
  ),
})
