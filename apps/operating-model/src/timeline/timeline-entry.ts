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
  /** When its department was put back to before it; null while it stands. */
  readonly undoneAt: Date | null
}

/** An event that says of others that they are no more. */
export interface Undoing {
  readonly eventId: string
  readonly at: Date
  readonly undoes: readonly string[]
}

/** An entry to be written: recorded when it is written. `visibleTo` is null when everybody may see it. */
export type NewEntry = Omit<TimelineEntry, 'recordedAt' | 'undoneAt'> & {
  readonly visibleTo: readonly PersonDepartment[] | null
}
