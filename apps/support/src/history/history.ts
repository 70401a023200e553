import { type ExternalRef, type PersonId } from '@customer-graph/glossary'
import { type Ticket, type TicketFacts } from '../ticket/ticket'

export type ActivityKind =
  'opened' | 'take-in-charge' | 'categorise' | 'wait' | 'hold' | 'resolve' | 'reopen' | 'close' | 'note'

/** Something that another help desk recorded. */
export interface Activity {
  readonly kind: ActivityKind
  readonly at: Date
  readonly agentRef: ExternalRef | null
  readonly text: string | null
}

/** What another help desk says of a ticket beside its activities. */
export type Heading = Pick<TicketFacts, 'subject' | 'priority' | 'category' | 'plan' | 'product' | 'team'>

/** A ticket of another help desk. What a row leaves out is left alone; null says that there is none. */
export interface HistoryRow extends Pick<Heading, 'priority'>, Partial<Omit<Heading, 'priority'>> {
  readonly externalRef: ExternalRef
  readonly customerId: string
  readonly activities: readonly Activity[]
}

/** How far a ticket was imported: how many activities, and digests by which to see whether anything changed since. */
export interface Bookmark {
  readonly activities: number
  readonly digest: string
  readonly headingDigest: string
}

/** A ticket that was imported before. */
export interface ImportedTicket {
  readonly ticket: Ticket
  readonly bookmark: Bookmark
}

/** The agents that references name, asked by reference. */
export type AgentOf = (ref: ExternalRef) => PersonId | null
