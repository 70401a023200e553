import { clockEvents } from '@customer-graph/glossary'

export * from './ticket'

export const supportClock = clockEvents('support')
