import { type ClockView } from '@customer-graph/clocks'
import { type Resolvers } from '../generated/resolvers'
import { durationOf } from './duration.rules'

/** A clock that was met too late is shown as breached, with the instant at which it was met. */
const shownState = ({ state }: ClockView) =>
  state === 'missed' ? ('breached' as const) : state === 'cancelled' ? ('stopped' as const) : state

export const clockResolvers: Resolvers = {
  Clock: {
    serviceLevel: ({ serviceLevelId }) => ({ id: serviceLevelId }),
    state: shownState,
    remaining: ({ remainingMs }) => (remainingMs === null ? null : durationOf(remainingMs)),
    pausedFor: ({ pausedForMs }) => durationOf(pausedForMs),
  },
}
