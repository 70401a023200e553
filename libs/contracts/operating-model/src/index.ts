import { eventsUndone } from '@customer-graph/glossary'

export * from './agreements'
export * from './people'

export const operatingModelUndone = eventsUndone('operating-model')
