import { IANAZone } from 'luxon'
import { weekdays, type BusinessCalendar } from './business-calendar'

export const dayMs = 86_400_000

/** The open time of one UTC day. */
export interface OpenDay {
  /** From, to, from, to …: epoch milliseconds, ascending, neither touching nor overlapping. */
  readonly spans: readonly number[]
  /** Their sum in milliseconds. */
  readonly openMs: number
}

/** The open time of a calendar by UTC day (epoch milliseconds ÷ 86,400,000, rounded down). */
export interface Timetable {
  on(utcDay: number): OpenDay
}

const byIdentity = new WeakMap<BusinessCalendar, Timetable>()
const byContent = new Map<string, Timetable>()
const calendarsKept = 256
const daysKept = 40_000

/**
 * The timetable of a calendar, worked out day by day when asked and remembered: also across equal copies, because
 * every clock that is read from a table brings its own copy. Throws RangeError for a calendar that never opens.
 */
export function timetableOf(calendar: BusinessCalendar): Timetable {
  const known = byIdentity.get(calendar)
  if (known) return known
  const content = JSON.stringify([calendar.zone, calendar.week, calendar.holidays])
  const timetable = byContent.get(content) ?? createTimetable(calendar)
  if (byContent.size >= calendarsKept) byContent.clear()
  byContent.set(content, timetable)
  byIdentity.set(calendar, timetable)
  return timetable
}

function createTimetable(calendar: BusinessCalendar): Timetable {
  const zone = IANAZone.create(calendar.zone)
  if (!zone.isValid)
    throw new RangeError(`"${calendar.zone}" is not an IANA time zone; parse the calendar first`)
  const week = weekdays.map((day) =>
    calendar.week[day]
      .map(({ from, to }) => ({ from: sinceMidnight(from), to: sinceMidnight(to) }))
      .sort((a, b) => a.from - b.from),
  )
  if (week.every((windows) => windows.length === 0))
    throw new RangeError(
      `The calendar "${calendar.name}" has no open window at all; parse the calendar first`,
    )
  const holidays = new Set(calendar.holidays.map((date) => Date.parse(date) / dayMs))
  const windowsOn = (localDay: number) => (holidays.has(localDay) ? [] : (week[weekdayOf(localDay)] ?? []))
  const offsetAt = (instant: number) => Math.round(zone.offset(instant) * 60_000)

  /**
   * An instant is open when the wall shows an open time at it. So the day is cut where the zone changes its offset:
   * an hour that is skipped in spring is not open time, one that comes twice in autumn is open twice.
   */
  function openSpans(utcDay: number): number[] {
    const spans: number[] = []
    for (const { from, to, offset } of piecesOfOneOffset(utcDay * dayMs, offsetAt)) {
      const localFrom = from + offset
      const localTo = to + offset
      for (let day = Math.floor(localFrom / dayMs); day * dayMs < localTo; day++)
        for (const window of windowsOn(day))
          addSpan(
            spans,
            Math.max(day * dayMs + window.from, localFrom) - offset,
            Math.min(day * dayMs + window.to, localTo) - offset,
          )
    }
    return spans
  }

  const days = new Map<number, OpenDay>()
  return {
    on(utcDay) {
      const known = days.get(utcDay)
      if (known) return known
      const spans = openSpans(utcDay)
      const day = { spans, openMs: spans.reduce((sum, edge, place) => sum + (place % 2 ? edge : -edge), 0) }
      if (days.size >= daysKept) days.clear()
      days.set(utcDay, day)
      return day
    },
  }
}

function piecesOfOneOffset(start: number, offsetAt: (instant: number) => number) {
  const end = start + dayMs
  const first = offsetAt(start)
  const last = offsetAt(end)
  if (first === last) return [{ from: start, to: end, offset: first }]
  let [before, change] = [start, end]
  while (change - before > 1) {
    const middle = Math.floor((before + change) / 2)
    if (offsetAt(middle) === first) before = middle
    else change = middle
  }
  return [
    { from: start, to: change, offset: first },
    { from: change, to: end, offset: last },
  ]
}

function addSpan(spans: number[], from: number, to: number): void {
  if (from >= to) return
  if (spans.at(-1) === from) spans[spans.length - 1] = to
  else spans.push(from, to)
}

/** Day 0 of the epoch was a Thursday; Monday is 0. */
const weekdayOf = (localDay: number): number => (((localDay + 3) % 7) + 7) % 7

function sinceMidnight(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return (hours * 60 + minutes) * 60_000
}
