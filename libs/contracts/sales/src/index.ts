import { clockEvents, eventsUndone } from '@customer-graph/glossary'

export * from './commission'
export * from './contract'
export * from './customer'
export * from './deal'
export * from './packet'
export * from './promise'

export const salesClock = clockEvents('sales')

export const salesUndone = eventsUndone('sales')
