/** What the metrics know of a ticket. Wall-clock times follow from the instants; business time is measured when heard. */
export interface TicketFact {
  readonly ticketId: string
  readonly customerId: string
  readonly priority: string | null
  readonly plan: string | null
  /** Null until the opening was heard. */
  readonly openedAt: Date | null
  /** The first public reply by a person. */
  readonly firstRespondedAt: Date | null
  /** The last time it was resolved. */
  readonly resolvedAt: Date | null
  readonly timesResolved: number
  readonly timesReopened: number
}

/** How long things took on the business calendar, and by which version of it. */
export interface BusinessTimes {
  readonly firstResponseMinutes: number | null
  readonly resolutionMinutes: number | null
  /** Null while no calendar is known. */
  readonly calendarVersion: number | null
}
