import { type Boundary, selectServiceLevel, type ServiceLevelCase } from '@customer-graph/glossary'
import { type ClockPolicy } from '../clock/service-clock'
import { type Agreements, type CalendarVersion } from './agreement'

const minuteMs = 60_000

/**
 * What a clock of `boundary` measures against for a case at an instant: the service level that the glossary's
 * `selectServiceLevel` chooses, on its calendar as it stood then. Null when no service level matches or its calendar is not
 * known yet; both may still arrive.
 */
export function choosePolicy(
  { levels, calendars }: Agreements,
  boundary: Boundary,
  about: ServiceLevelCase,
  at: Date,
): ClockPolicy | null {
  const selected = selectServiceLevel(levels, boundary, about, at)
  const calendar = selected && calendarAt(calendars, selected.level.calendarId, at)
  if (!selected || !calendar) return null
  const { serviceLevelId, version, name, targetMinutes, warnAt } = selected.level
  return {
    serviceLevelId,
    serviceLevelVersion: version,
    name,
    boundary,
    targetMs: targetMinutes * minuteMs,
    calendar: hoursOf(calendar),
    warnAt,
    matchedBecause: `${selected.because}, counted on "${calendar.name}" version ${calendar.version}`,
  }
}

/** The latest version in force. Before the first one is, that one counts: a target without hours would measure nothing. */
function calendarAt(calendars: readonly CalendarVersion[], id: string, at: Date): CalendarVersion | null {
  const versions = calendars
    .filter((calendar) => calendar.calendarId === id)
    .sort((a, b) => b.version - a.version)
  return (
    versions.find((version) => Date.parse(version.effectiveFrom) <= at.getTime()) ?? versions.at(-1) ?? null
  )
}

const hoursOf = ({ name, zone, week, holidays }: CalendarVersion) => ({ name, zone, week, holidays })
