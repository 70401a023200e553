import { type Resolvers } from '../generated/resolvers'
import { isoDuration } from '../duration'

export const clockResolvers: Resolvers = {
  Clock: {
    serviceLevel: ({ serviceLevelId }) => ({ id: serviceLevelId }),
    state({ state }) {
      if (state === 'missed') return 'breached'
      return state === 'cancelled' ? 'stopped' : state
    },
    remaining: ({ remainingMs }) => (remainingMs === null ? null : isoDuration(remainingMs)),
    pausedFor: ({ pausedForMs }) => isoDuration(pausedForMs),
  },
}
