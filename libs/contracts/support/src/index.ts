import { clockEvents, eventsUndone } from '@customer-graph/glossary'

export * from './ticket'

export const supportClock = clockEvents('support')

export const supportUndone = eventsUndone('support')
