import { DateTime } from 'luxon'
import { elapsedMs, pausedForMs } from './measure.rules'
import { tick } from './service-clock.rules'
import { policyOf, type ClockEntry, type ClockState, type ServiceClock } from './service-clock'

/** A clock as everybody sees it. It depends on the clock and the instant alone: no role sees it run while another sees it paused. */
export interface ClockView {
  readonly id: string
  readonly serviceLevelId: string
  readonly serviceLevelVersion: number
  readonly name: string
  readonly state: ClockState
  readonly startedAt: Date
  /** When the target is or was used up; null while the clock stands still and once it has ended in time. */
  readonly dueAt: Date | null
  /** Business milliseconds left of the target, negative when overdue; null once the clock has ended. */
  readonly remainingMs: number | null
  /** Business milliseconds used up. */
  readonly elapsedMs: number
  /** Business milliseconds that pauses took out. */
  readonly pausedForMs: number
  readonly targetMs: number
  readonly metAt: Date | null
  readonly breachedAt: Date | null
  readonly explanation: string
  readonly audit: readonly ClockEntry[]
}

/** A clock at an instant. A breach that no worker has noticed yet is shown already. */
export function viewClock(stored: ServiceClock, at: Date): ClockView {
  const { clock } = tick(stored, at)
  const { serviceLevelId, serviceLevelVersion, name, targetMs } = policyOf(clock)
  const elapsed = elapsedMs(clock, at)
  return {
    id: clock.id,
    serviceLevelId,
    serviceLevelVersion,
    name,
    state: clock.state,
    startedAt: clock.startedAt,
    dueAt: dueAt(clock),
    remainingMs: hasEnded(clock) ? null : targetMs - elapsed,
    elapsedMs: elapsed,
    pausedForMs: pausedForMs(clock, at),
    targetMs,
    metAt: 'metAt' in clock ? clock.metAt : null,
    breachedAt: breachedAt(clock),
    explanation: explain(clock, at),
    audit: clock.audit,
  }
}

/** When the target is or was used up: of a failed clock the instant of its breach, null while it stands still or ended in time. */
export const dueAt = (clock: ServiceClock): Date | null =>
  clock.state === 'running' ? clock.dueAt : breachedAt(clock)

/** When the clock failed; null when it has not. Never null again once set. */
export const breachedAt = (clock: ServiceClock): Date | null =>
  'breachedAt' in clock ? clock.breachedAt : null

/** Why this clock stands where it stands at an instant, in sentences for people, with times in its calendar's zone. */
export function explain(stored: ServiceClock, at: Date): string {
  const { clock } = tick(stored, at)
  const { targetMs, calendar, matchedBecause } = policyOf(clock)
  const elapsed = elapsedMs(clock, at)
  const paused = pausedForMs(clock, at)
  return [
    sentence(matchedBecause),
    `Target ${minutes(targetMs)} on ${calendar.name} (${calendar.zone}), started ${wall(clock.startedAt, calendar.zone)}.`,
    clock.stretches.length > 1 ? `Planned anew ${times(clock.stretches.length - 1)}, elapsed time kept.` : '',
    `${minutes(elapsed)} elapsed${paused > 0 ? `, ${minutes(paused)} paused` : ''}.`,
    standing(clock, targetMs - elapsed),
  ]
    .filter(Boolean)
    .join(' ')
}

function standing(clock: ServiceClock, left: number): string {
  const { zone } = policyOf(clock).calendar
  switch (clock.state) {
    case 'running':
      return `Running: ${minutes(left)} left, due ${wall(clock.dueAt, zone)}.`
    case 'paused':
      return `Paused since ${wall(clock.openPause.from, zone)} (${clock.openPause.because}) with ${minutes(left)} left.`
    case 'breached':
      return `Breached ${wall(clock.breachedAt, zone)} and not met yet.`
    case 'met':
      return `Met in time ${wall(clock.metAt, zone)}.`
    case 'missed':
      return `Missed: breached ${wall(clock.breachedAt, zone)}, met ${wall(clock.metAt, zone)}; a failed clock stays failed.`
    case 'cancelled':
      return `Cancelled ${wall(clock.cancelledAt, zone)}${clock.breachedAt ? ', after it had breached' : ''}.`
  }
}

const hasEnded = ({ state }: ServiceClock): boolean =>
  state === 'met' || state === 'missed' || state === 'cancelled'
const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`)
const times = (count: number): string => (count === 1 ? 'once' : `${count} times`)
const wall = (at: Date, zone: string): string =>
  DateTime.fromJSDate(at, { zone }).setLocale('en').toFormat('ccc d LLL yyyy HH:mm')

/** Business milliseconds as minutes for people, to two decimals. */
function minutes(ms: number): string {
  const count = Math.round(ms / 600) / 100
  return `${count} business minute${count === 1 ? '' : 's'}`
}
