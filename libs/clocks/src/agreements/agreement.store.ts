import { type Boundary, type ServiceLevel, type ServiceLevelCase } from '@customer-graph/glossary'
import { type EntityManager } from 'typeorm'
import { type ClockPolicy } from '../clock/service-clock'
import { type Agreements, type CalendarVersion, type KnownDefinition } from './agreement'
import { choosePolicy } from './choose-policy.rules'

type Runner = Pick<EntityManager, 'query'>
type Kept<Content> = { content: Content }[]

/** Everything known of targets and calendars, in one statement; there are few of them. */
export async function loadAgreements(runner: Runner): Promise<Agreements> {
  const [row] = await runner.query<[{ levels: ServiceLevel[]; calendars: CalendarVersion[] }]>(
    `SELECT (SELECT coalesce(json_agg(content), '[]') FROM known_service_level) AS levels,
            (SELECT coalesce(json_agg(content), '[]') FROM known_calendar) AS calendars`,
  )
  return row
}

/**
 * The policy for one case at an instant, from the service's own copies: see `choosePolicy`. Null when nothing matches yet.
 * For many cases, `loadAgreements` once and `choosePolicy` for each.
 */
export async function policyFor(
  runner: Runner,
  boundary: Boundary,
  about: ServiceLevelCase,
  at: Date,
): Promise<ClockPolicy | null> {
  return choosePolicy(await loadAgreements(runner), boundary, about, at)
}

/** The version of a shared definition that is in force at an instant; null when none is known to be. */
export async function definitionInForce(
  runner: Runner,
  key: string,
  at: Date,
): Promise<KnownDefinition | null> {
  const [row] = await runner.query<Kept<KnownDefinition>>(
    `SELECT content FROM known_definition WHERE key = $1 AND effective_from <= $2 ORDER BY version DESC LIMIT 1`,
    [key, at.toISOString()],
  )
  return row?.content ?? null
}

/** Keeps a version of a service level. A version that is here already stays as it was first heard. */
export async function keepServiceLevel(runner: Runner, level: ServiceLevel): Promise<void> {
  await runner.query(
    `INSERT INTO known_service_level (service_level_id, version, effective_from, content) VALUES ($1, $2, $3, $4)
     ON CONFLICT DO NOTHING`,
    [level.serviceLevelId, level.version, level.effectiveFrom, JSON.stringify(level)],
  )
}

/** Keeps a version of a calendar, as `keepServiceLevel` does. */
export async function keepCalendar(runner: Runner, calendar: CalendarVersion): Promise<void> {
  await runner.query(
    `INSERT INTO known_calendar (calendar_id, version, effective_from, content) VALUES ($1, $2, $3, $4)
     ON CONFLICT DO NOTHING`,
    [calendar.calendarId, calendar.version, calendar.effectiveFrom, JSON.stringify(calendar)],
  )
}

/** Keeps a version of a definition, as `keepServiceLevel` does. */
export async function keepDefinition(runner: Runner, definition: KnownDefinition): Promise<void> {
  await runner.query(
    `INSERT INTO known_definition (definition_id, version, key, effective_from, content) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT DO NOTHING`,
    [
      definition.definitionId,
      definition.version,
      definition.key,
      definition.effectiveFrom,
      JSON.stringify(definition),
    ],
  )
}
