import {
  accept,
  type Conflict,
  conflict,
  type Decision,
  type InvalidInput,
  invalidInput,
  type Problem,
  refuse,
  type ServiceLevelId,
} from '@customer-graph/glossary'
import { effectiveInstant } from '../agreement/effective-from.rules'
import { roomFor } from '../agreement/room-for.rules'
import { type ServiceLevel, type WantedServiceLevel } from './service-level'

/** Where a clock warns unless said otherwise. */
export const usualWarnings: readonly number[] = [0.5, 0.75, 0.9]

const maxMinutes = 60 * 24 * 366

/** The next version of a service level; the first when `latest` is null. Its boundary stays what it was. */
export function set(
  id: ServiceLevelId,
  latest: ServiceLevel | null,
  wanted: WantedServiceLevel,
  now: Date,
): Decision<ServiceLevel, InvalidInput> {
  const from = effectiveInstant(wanted.effectiveFrom, now)
  const level = {
    serviceLevelId: id,
    version: (latest?.version ?? 0) + 1,
    name: wanted.name,
    boundary: wanted.boundary,
    match: matchOf(wanted),
    targetMinutes: wanted.targetMinutes,
    warnAt: [...new Set(wanted.warnAt ?? usualWarnings)].sort((a, b) => a - b),
    calendarId: wanted.calendarId,
  }
  const problems = [...problemsOf(level, latest), ...(from.accepted ? [] : from.refusal.problems)]
  if (!from.accepted || problems.length) return refuse(invalidInput(problems))
  return accept({ ...level, effectiveFrom: from.value.toISOString() })
}

/** Refuses a second service level for the very same cases, since nobody could say which applies, and one too many. */
export function distinct(
  level: ServiceLevel,
  others: readonly ServiceLevel[],
): Decision<ServiceLevel, Conflict | InvalidInput> {
  const problems = level.version === 1 ? roomFor('service level', others.length) : []
  if (problems.length) return refuse(invalidInput(problems))
  const twin = others.find(
    (other) =>
      other.serviceLevelId !== level.serviceLevelId &&
      other.boundary === level.boundary &&
      casesOf(other) === casesOf(level),
  )
  if (!twin) return accept(level)
  return refuse(
    conflict(
      `"${twin.name}" is for the same cases already; set a new version of it instead.`,
      twin.serviceLevelId,
    ),
  )
}

const casesOf = ({ match: { segment, priority, plan } }: ServiceLevel) =>
  JSON.stringify([segment, priority, plan])

function matchOf({ match }: WantedServiceLevel): ServiceLevel['match'] {
  return {
    ...(match.segment && { segment: match.segment }),
    ...(match.priority && { priority: match.priority }),
    ...(match.plan && { plan: match.plan }),
  }
}

function problemsOf(level: Omit<ServiceLevel, 'effectiveFrom'>, latest: ServiceLevel | null): Problem[] {
  const problems: Problem[] = []
  const { boundary, match, targetMinutes, warnAt } = level
  if (latest && latest.boundary !== boundary)
    problems.push({
      path: 'boundary',
      message: `"${latest.name}" measures ${latest.boundary}; set a new service level instead.`,
    })
  if (match.priority && !boundary.startsWith('ticket-'))
    problems.push({ path: 'priority', message: `Only tickets have a priority; ${boundary} has none.` })
  if (!Number.isInteger(targetMinutes) || targetMinutes < 1 || targetMinutes > maxMinutes)
    problems.push({
      path: 'targetMinutes',
      message: `A target is 1 to ${maxMinutes} whole business minutes, got ${targetMinutes}.`,
    })
  if (warnAt.some((share) => !(share > 0 && share < 1)))
    problems.push({ path: 'warnAt', message: 'A warning is due at a share above 0 and below 1, like 0.75.' })
  return problems
}
