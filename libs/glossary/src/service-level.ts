import { z } from 'zod'
import { fact } from './facts'

/** The crossings that carry a service level. One clock engine measures all of them. */
export const boundaries = [
  'handoff-claim',
  'handoff-first-contact',
  'packet-repair',
  'ticket-first-response',
  'ticket-resolution',
] as const
export type Boundary = (typeof boundaries)[number]

/**
 * Which cases a service level is for; a condition that is left out matches every case. Open: a level with a condition that
 * came later than its reader is not for the cases that the reader knows, and is kept as it was published.
 */
export const serviceLevelMatch = z.looseObject({
  segment: fact.key.optional(),
  priority: fact.key.optional(),
  plan: fact.words(200).optional(),
})

/** One version of a service level, as it is published: the target of a boundary for the cases that it matches. */
export const serviceLevel = z.object({
  serviceLevelId: fact.id,
  version: z.int().min(1),
  name: fact.words(200),
  boundary: fact.keyOf(boundaries),
  match: serviceLevelMatch,
  targetMinutes: z.int().min(1),
  warnAt: z
    .array(z.number().gt(0).lt(1))
    .describe('Shares of the target at which a warning is due, each above 0 and below 1.'),
  calendarId: fact.id,
  effectiveFrom: fact.instant,
})
export type ServiceLevel = z.infer<typeof serviceLevel>

/** What is known of the case that needs a target. */
export type ServiceLevelCase = Readonly<{
  segment?: string | null
  priority?: string | null
  plan?: string | null
}>

/** The service level that applies, with the sentence that explains why this one. */
export interface SelectedServiceLevel {
  readonly level: ServiceLevel
  readonly because: string
}

const conditions = ['priority', 'plan', 'segment'] as const

/**
 * Chooses the target of a boundary at an instant: of each service level the latest version in force, of those that
 * match the one with the most conditions, then by priority before plan before segment, then by id. Null when none matches.
 */
export function selectServiceLevel(
  levels: readonly ServiceLevel[],
  boundary: Boundary,
  about: ServiceLevelCase,
  at: Date,
): SelectedServiceLevel | null {
  const candidates = inForce(levels, at).filter(
    (level) => level.boundary === boundary && matches(level, about),
  )
  const [level] = candidates.sort(
    (a, b) => weight(b) - weight(a) || a.serviceLevelId.localeCompare(b.serviceLevelId),
  )
  return level ? { level, because: explain(level) } : null
}

/** The latest version of each service level whose day has come. */
function inForce(levels: readonly ServiceLevel[], at: Date): ServiceLevel[] {
  const latest = new Map<string, ServiceLevel>()
  for (const level of levels) {
    const known = latest.get(level.serviceLevelId)
    if (Date.parse(level.effectiveFrom) <= at.getTime() && (!known || known.version < level.version))
      latest.set(level.serviceLevelId, level)
  }
  return [...latest.values()]
}

/** A condition that is not known here is not met by any case. */
const matches = ({ match }: ServiceLevel, about: ServiceLevelCase): boolean =>
  Object.entries(match).every(
    ([name, wanted]) => wanted === undefined || wanted === about[name as keyof ServiceLevelCase],
  )

/** More conditions weigh more; among equals, priority before plan before segment. */
const weight = (level: ServiceLevel): number =>
  conditions.reduce(
    (total, name, place) => total + (level.match[name] === undefined ? 0 : 10 + (conditions.length - place)),
    0,
  )

function explain({ name, version, match, targetMinutes }: ServiceLevel): string {
  const met = conditions
    .filter((condition) => match[condition] !== undefined)
    .map((condition) => `${condition} is ${match[condition]}`)
  const reason = met.length ? met.join(' and ') : 'no more specific service level matches'
  return `"${name}" version ${version} (${targetMinutes} business minutes) applies because ${reason}`
}
