import { office } from '../calendar/calendars-for-tests'
import { type ClockPolicy, type ClockSubject, type ServiceClock } from './service-clock'
import { startClock } from './service-clock.rules'

export const minute = 60_000
export const hour = 60 * minute

/** An instant in November 2026 in UTC, e.g. `at('20 16:30')`, a Friday. */
export const at = (dayAndTime: string): Date => new Date(`2026-11-${dayAndTime.replace(' ', 'T')}Z`)

export const ticket: ClockSubject = {
  kind: 'ticket',
  id: '019a9f10-0000-7000-8000-000000000050',
  customerId: '019a9f10-0000-7000-8000-000000000001',
}

/** Eight hours to resolve, Monday to Friday from nine to five in UTC, without warnings. */
export const resolution: ClockPolicy = {
  serviceLevelId: '019a9f10-0000-7000-8000-000000000080',
  serviceLevelVersion: 1,
  name: 'Resolution',
  boundary: 'ticket-resolution',
  targetMs: 8 * hour,
  calendar: office,
  warnAt: [],
  matchedBecause: 'no more specific service level matches',
}

export const started = (when: string, changes: Partial<ClockPolicy> = {}): ServiceClock =>
  startClock({ ...resolution, ...changes }, ticket, at(when), '019a9f10-0000-7000-8000-000000000090').clock

/** Applies acts one after the other. */
export const after = (
  clock: ServiceClock,
  ...acts: ((clock: ServiceClock) => { clock: ServiceClock })[]
): ServiceClock => acts.reduce((now, act) => act(now).clock, clock)
