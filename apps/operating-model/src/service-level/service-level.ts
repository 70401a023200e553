import { type Boundary, type ServiceLevel as PublishedServiceLevel } from '@customer-graph/glossary'

/** One version of a target: of a boundary and under conditions in force. Never changed: another decision is another version. */
export type ServiceLevel = Omit<PublishedServiceLevel, 'boundary' | 'match'> & {
  readonly boundary: Boundary
  readonly match: { readonly [Condition in 'segment' | 'priority' | 'plan']?: string }
}

/** A service level through all its versions. */
export interface ServiceLevelReference {
  readonly id: string
}

/** What a service level is to be set to. */
export interface WantedServiceLevel {
  readonly name: string
  readonly boundary: Boundary
  readonly match: {
    readonly segment: string | null
    readonly priority: string | null
    readonly plan: string | null
  }
  readonly targetMinutes: number
  /** The usual shares when null. */
  readonly warnAt: readonly number[] | null
  readonly calendarId: string
  /** At once when null. */
  readonly effectiveFrom: Date | null
}
