import { type ClockView } from './clock-view.rules'

/**
 * Resolvers of the graph's `Clock` for a `ClockView`, the same in every service. A clock that was met too late is shown as
 * breached (with its `metAt`), a cancelled one as stopped.
 */
export const graphClock = {
  serviceLevel: ({ serviceLevelId }: ClockView) => ({ id: serviceLevelId }),
  state({ state }: ClockView) {
    if (state === 'missed') return 'breached'
    return state === 'cancelled' ? 'stopped' : state
  },
  remaining: ({ remainingMs }: ClockView) => (remainingMs === null ? null : isoDuration(remainingMs)),
  pausedFor: ({ pausedForMs }: ClockView) => isoDuration(pausedForMs),
} as const

/** Milliseconds as an ISO 8601 duration in hours, minutes and whole seconds, e.g. `PT4H30M`; overdue time is negative. */
export function isoDuration(ms: number): string {
  const total = Math.round(Math.abs(ms) / 1000)
  const parts = [
    [Math.floor(total / 3600), 'H'],
    [Math.floor(total / 60) % 60, 'M'],
    [total % 60, 'S'],
  ] as const
  const text = parts.flatMap(([count, unit]) => (count ? [`${count}${unit}`] : [])).join('')
  return `${ms < 0 && text ? '-' : ''}PT${text || '0S'}`
}
