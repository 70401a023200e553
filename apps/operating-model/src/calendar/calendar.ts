import { type PublishedCalendar } from '@customer-graph/contracts-operating-model'
import { type Id } from '@customer-graph/glossary'

export type CalendarId = Id<'BusinessCalendar'>

/** One version of when a team works. Never changed: another decision is another version. */
export type CalendarVersion = PublishedCalendar

/** A calendar through all its versions. */
export interface CalendarReference {
  readonly id: string
}

/** What a calendar is to be set to. */
export interface WantedCalendar {
  readonly name: string
  readonly zone: string
  readonly week: Partial<CalendarVersion['week']>
  readonly holidays: readonly string[]
  /** At once when null. */
  readonly effectiveFrom: Date | null
}
