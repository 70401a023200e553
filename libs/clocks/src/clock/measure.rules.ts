import { addBusinessTime, businessTimeBetween } from '../calendar/business-time.rules'
import {
  type ClockHistory,
  type OpenPause,
  type Pause,
  type ServiceClock,
  type Stretch,
} from './service-clock'

/**
 * Business milliseconds that a clock has used up at an instant: of every stretch, on its own calendar, the time
 * outside all pauses. After the clock has ended it no longer grows.
 */
export const elapsedMs = (clock: ServiceClock, at: Date): number =>
  sumOverStretches(clock, earlier(at, endOf(clock)), (stretch, from, to) => {
    const open = businessTimeBetween(stretch.policy.calendar, from, to)
    return open - pausedIn(stretch, from, to, allPauses(clock))
  })

/**
 * Business milliseconds that pauses have taken out of a clock at an instant, so that elapsed and paused time together
 * are the business time since its start. A holiday inside a pause is in neither.
 */
export const pausedForMs = (clock: ServiceClock, at: Date): number =>
  sumOverStretches(clock, earlier(at, endOf(clock)), (stretch, from, to) =>
    pausedIn(stretch, from, to, allPauses(clock)),
  )

/**
 * The instant at which `usedMs` business milliseconds are used up if no further pause comes.
 * When the present stretch began with more than that used up, it is the instant of that beginning.
 */
export function instantWhenUsed(history: ClockHistory, usedMs: number): Date {
  const present = history.stretches.at(-1) ?? history.stretches[0]
  const { calendar } = present.policy
  let left = usedMs - usedBefore(history, present)
  if (left <= 0) return present.from
  let from = present.from
  for (const pause of history.pauses.filter((pause) => pause.to > present.from)) {
    if (pause.from > from) {
      const run = businessTimeBetween(calendar, from, pause.from)
      if (run >= left) return addBusinessTime(calendar, from, left)
      left -= run
    }
    from = pause.to
  }
  return addBusinessTime(calendar, from, left)
}

/** When the target is used up, worked out from the history alone. */
export const dueAtOf = (history: ClockHistory): Date =>
  instantWhenUsed(history, (history.stretches.at(-1) ?? history.stretches[0]).policy.targetMs)

const usedBefore = (history: ClockHistory, present: Stretch): number =>
  sumOverStretches(
    history,
    present.from,
    (stretch, from, to) =>
      businessTimeBetween(stretch.policy.calendar, from, to) - pausedIn(stretch, from, to, history.pauses),
  )

function sumOverStretches(
  { stretches }: ClockHistory,
  until: Date,
  measure: (stretch: Stretch, from: Date, to: Date) => number,
): number {
  return stretches.reduce((sum, stretch, place) => {
    const to = earlier(until, stretches[place + 1]?.from ?? until)
    return to > stretch.from ? sum + measure(stretch, stretch.from, to) : sum
  }, 0)
}

function pausedIn(stretch: Stretch, from: Date, to: Date, pauses: readonly (Pause | OpenPause)[]): number {
  return pauses.reduce((sum, pause) => {
    const begin = later(pause.from, from)
    const end = 'to' in pause ? earlier(pause.to, to) : to
    return end > begin ? sum + businessTimeBetween(stretch.policy.calendar, begin, end) : sum
  }, 0)
}

const allPauses = (clock: ServiceClock): readonly (Pause | OpenPause)[] =>
  'openPause' in clock && clock.openPause ? [...clock.pauses, clock.openPause] : clock.pauses

/** When a clock ended; the end of time while it is open. */
function endOf(clock: ServiceClock): Date {
  if (clock.state === 'met' || clock.state === 'missed') return clock.metAt
  return clock.state === 'cancelled' ? clock.cancelledAt : new Date(8.64e15)
}

const earlier = (a: Date, b: Date): Date => (a < b ? a : b)
const later = (a: Date, b: Date): Date => (a > b ? a : b)
