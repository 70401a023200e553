import { type BusinessCalendar } from './business-calendar'
import { dayMs, timetableOf, type OpenDay, type Timetable } from './timetable'

/**
 * The earliest instant at which `durationMs` of business time has passed since `start`.
 * So Friday 16:00 plus one hour is Friday 17:00 closing time, not Monday's opening, and adding nothing is `start`.
 * Throws RangeError for a duration that is negative or not a number, and for one that takes more than a century.
 */
export function addBusinessTime(calendar: BusinessCalendar, start: Date, durationMs: number): Date {
  if (!(durationMs >= 0)) throw new RangeError(`A duration is milliseconds from 0 up, got ${durationMs}`)
  const from = instant(start)
  if (durationMs === 0) return new Date(from)
  const timetable = timetableOf(calendar)
  let day = Math.floor(from / dayMs)
  const farthest = day + centuryDays
  let spans: readonly number[] = after(timetable.on(day), from)
  let left = durationMs
  for (;;) {
    for (let place = 0; place < spans.length; place += 2) {
      const open = spans[place]!
      const length = spans[place + 1]! - open
      if (left <= length) return new Date(open + left)
      left -= length
    }
    for (day++; timetable.on(day).openMs < left; day++) {
      left -= timetable.on(day).openMs
      if (day > farthest)
        throw new RangeError(`${durationMs} ms of business time take more than a century; check the unit`)
    }
    spans = timetable.on(day).spans
  }
}

/** Business milliseconds from `from` to `to`; negative when `to` is earlier, so that a sum of parts is the whole. */
export function businessTimeBetween(calendar: BusinessCalendar, from: Date, to: Date): number {
  const [a, b] = [instant(from), instant(to)]
  const timetable = timetableOf(calendar)
  // Not the negative of it: no time at all is 0 in either direction, never -0.
  return a <= b ? openBetween(timetable, a, b) : 0 - openBetween(timetable, b, a)
}

/** Whether the calendar is open at an instant: the instant of opening is open, that of closing is not. */
export function isOpen(calendar: BusinessCalendar, at: Date): boolean {
  const ms = instant(at)
  const [open] = after(timetableOf(calendar).on(Math.floor(ms / dayMs)), ms)
  return open === ms
}

/** The earliest open instant that is not before `at`: `at` itself when it is open. */
export function nextOpening(calendar: BusinessCalendar, at: Date): Date {
  const timetable = timetableOf(calendar)
  const ms = instant(at)
  const today = Math.floor(ms / dayMs)
  for (let day = today; day <= today + centuryDays; day++) {
    const [open] = after(timetable.on(day), ms)
    if (open !== undefined) return new Date(open)
  }
  throw new RangeError(
    `The calendar "${calendar.name}" does not open in the century after ${at.toISOString()}`,
  )
}

const centuryDays = 36_525

function openBetween(timetable: Timetable, from: number, to: number): number {
  const first = Math.floor(from / dayMs)
  const last = Math.floor(to / dayMs)
  if (first === last) return clipped(timetable.on(first), from, to)
  let sum = clipped(timetable.on(first), from, Infinity) + clipped(timetable.on(last), -Infinity, to)
  for (let day = first + 1; day < last; day++) sum += timetable.on(day).openMs
  return sum
}

function clipped({ spans }: OpenDay, from: number, to: number): number {
  let sum = 0
  for (let place = 0; place < spans.length; place += 2)
    sum += Math.max(0, Math.min(spans[place + 1]!, to) - Math.max(spans[place]!, from))
  return sum
}

/** What is left of a day's spans from an instant on. */
function after({ spans }: OpenDay, from: number): number[] {
  const left: number[] = []
  for (let place = 0; place < spans.length; place += 2)
    if (spans[place + 1]! > from) left.push(Math.max(spans[place]!, from), spans[place + 1]!)
  return left
}

function instant(date: Date): number {
  const ms = date.getTime()
  if (Number.isNaN(ms)) throw new RangeError('An instant is a valid Date, got an invalid one')
  return ms
}
