import { type CustomerId } from '@customer-graph/glossary'

export type { TimelineEntry } from './timeline-entry'

/** A customer as other departments name one; who it is, sales knows. */
export interface Customer {
  readonly id: CustomerId
}
