import { type Department, type PersonId } from '@customer-graph/glossary'
import { type PersonDepartment } from '../person/person'

/** One event as it concerns one customer. */
export interface TimelineEntry {
  readonly eventId: string
  readonly customerId: string
  readonly type: string
  readonly department: Department
  /** Null when the system acted. */
  readonly actorId: PersonId | null
  readonly occurredAt: Date
  readonly headline: string
  readonly history: boolean
  /** When the timeline heard of it. */
  readonly recordedAt: Date
}

/** An entry to be written: recorded when it is written. `visibleTo` is null when everybody may see it. */
export type NewEntry = Omit<TimelineEntry, 'recordedAt'> & {
  readonly visibleTo: readonly PersonDepartment[] | null
}
