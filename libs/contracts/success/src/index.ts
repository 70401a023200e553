import { clockEvents, eventsUndone } from '@customer-graph/glossary'

export * from './handoff'
export * from './onboarding'

export const successClock = clockEvents('success')

export const successUndone = eventsUndone('success')
