import { type PublishedRule, type ServiceLevel } from '@customer-graph/glossary'
import { type BusinessCalendar } from '../calendar/business-calendar'

/** One version of a business calendar, as it is published. */
export type CalendarVersion = BusinessCalendar & {
  readonly calendarId: string
  readonly version: number
  /** RFC 3339. */
  readonly effectiveFrom: string
}

/** One version of a shared definition, as it is published. */
export interface KnownDefinition {
  readonly definitionId: string
  /** The agreed name, e.g. `onboarded`. */
  readonly key: string
  readonly version: number
  /** What is meant, for people. */
  readonly text: string
  /** What is meant, for programs; it may hold operators that came later than this code. */
  readonly rule: PublishedRule
  readonly ownerId: string | null
  /** RFC 3339. */
  readonly effectiveFrom: string
}

/** The targets that a service knows from its own copies, and the calendars they count on; every version of each. */
export interface Agreements {
  readonly levels: readonly ServiceLevel[]
  readonly calendars: readonly CalendarVersion[]
}
