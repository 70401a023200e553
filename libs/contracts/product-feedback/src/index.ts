import { eventsUndone } from '@customer-graph/glossary'

export * from './feedback'

export const feedbackUndone = eventsUndone('product-feedback')
