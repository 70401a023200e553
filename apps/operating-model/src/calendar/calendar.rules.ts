import { parseCalendar } from '@customer-graph/clocks'
import {
  accept,
  type Conflict,
  conflict,
  type Decision,
  type InvalidInput,
  invalidInput,
  refuse,
} from '@customer-graph/glossary'
import { effectiveInstant } from '../agreement/effective-from.rules'
import { roomFor } from '../agreement/room-for.rules'
import { type CalendarId, type CalendarVersion, type WantedCalendar } from './calendar'

const closed: CalendarVersion['week'] = {
  monday: [],
  tuesday: [],
  wednesday: [],
  thursday: [],
  friday: [],
  saturday: [],
  sunday: [],
}

/** The next version of a calendar; the first when there is none. Holidays are sorted and named once each. */
export function set(
  id: CalendarId,
  latest: CalendarVersion | null,
  wanted: WantedCalendar,
  now: Date,
): Decision<CalendarVersion, InvalidInput> {
  const parsed = parseCalendar({
    ...{ name: wanted.name, zone: wanted.zone },
    week: { ...closed, ...wanted.week },
    holidays: [...new Set(wanted.holidays)].sort(),
  })
  const from = effectiveInstant(wanted.effectiveFrom, now)
  const problems = [
    ...(parsed.accepted ? [] : parsed.refusal.problems),
    ...(from.accepted ? [] : from.refusal.problems),
  ]
  if (!parsed.accepted || !from.accepted) return refuse(invalidInput(problems))
  return accept({
    ...parsed.value,
    calendarId: id,
    version: (latest?.version ?? 0) + 1,
    effectiveFrom: from.value.toISOString(),
  })
}

/** Refuses a second calendar of the same name, which nobody could tell from the first, and one too many. */
export function distinct(
  calendar: CalendarVersion,
  others: readonly CalendarVersion[],
): Decision<CalendarVersion, Conflict | InvalidInput> {
  const problems = calendar.version === 1 ? roomFor('calendar', others.length) : []
  if (problems.length) return refuse(invalidInput(problems))
  const twin = others.find(
    ({ calendarId, name }) => calendarId !== calendar.calendarId && name === calendar.name,
  )
  if (!twin) return accept(calendar)
  return refuse(
    conflict(`There is a calendar "${twin.name}" already; set a new version of it instead.`, twin.calendarId),
  )
}
