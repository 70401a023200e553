import { type ClockFact } from '@customer-graph/glossary'
import { breachedAt, dueAt } from './clock-view.rules'
import { elapsedMs, pausedForMs } from './measure.rules'
import { type Happening } from './service-clock.rules'
import { policyOf, type ServiceClock } from './service-clock'

/** What a clock's event says of something that happened to it, as of the instant at which it happened. */
export function clockFactOf(clock: ServiceClock, happening: Happening): ClockFact {
  const { serviceLevelId, serviceLevelVersion, name, boundary, targetMs } = policyOf(clock)
  const breached = breachedAt(clock)
  return {
    clockId: clock.id,
    subjectKind: clock.subject.kind,
    subjectId: clock.subject.id,
    customerId: clock.subject.customerId,
    boundary,
    serviceLevelId,
    serviceLevelVersion,
    name,
    startedAt: clock.startedAt.toISOString(),
    dueAt: dueAt(clock)?.toISOString() ?? null,
    breachedAt: breached && breached <= happening.at ? breached.toISOString() : null,
    elapsedBusinessMinutes: minutes(elapsedMs(clock, happening.at)),
    targetMinutes: minutes(targetMs),
    pausedMinutes: minutes(pausedForMs(clock, happening.at)),
    ...(happening.share === undefined ? {} : { share: happening.share }),
    ...(happening.because === undefined ? {} : { reason: happening.because }),
  }
}

const minutes = (ms: number): number => Math.round(ms / 600) / 100
