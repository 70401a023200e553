import { type priorities } from '@customer-graph/contracts-support'
import { type CustomerId, type ExternalRef, type Id, type PersonId } from '@customer-graph/glossary'
import { type Reply } from './reply'

export type TicketId = Id<'Ticket'>
export type ContactId = Id<'Contact'>
export type Priority = (typeof priorities)[number]

/** What is known of a ticket in every state. */
export interface TicketFacts {
  readonly id: TicketId
  readonly customerId: CustomerId
  readonly contactId: ContactId | null
  readonly subject: string | null
  readonly priority: Priority
  readonly category: string | null
  readonly plan: string | null
  readonly product: string | null
  readonly team: string | null
  readonly openedAt: Date
  /** When a person first answered in public. */
  readonly firstRespondedAt: Date | null
  readonly timesResolved: number
  readonly timesReopened: number
  /** What another help desk calls it; null for a ticket that began here. An imported ticket runs no clock, ever. */
  readonly externalRef: ExternalRef | null
}

type InState =
  | { readonly state: 'open'; readonly assigneeId: null }
  | { readonly state: 'assigned'; readonly assigneeId: PersonId }
  | {
      readonly state: 'waiting' | 'held'
      readonly assigneeId: PersonId | null
      readonly reason: string | null
    }
  | { readonly state: 'resolved'; readonly assigneeId: PersonId | null; readonly resolvedAt: Date }
  | {
      readonly state: 'closed'
      readonly assigneeId: PersonId | null
      readonly resolvedAt: Date | null
      readonly closedAt: Date
    }

/** A request for help, from the first word until it is closed. */
export type Ticket = TicketFacts & InState
export type TicketState = Ticket['state']

/** Something that happens to a ticket. */
export type TicketEvent = { readonly at: Date } & (
  | { readonly what: 'opened' }
  | { readonly what: 'categorised'; readonly priority: Priority; readonly category: string | null }
  | { readonly what: 'assigned'; readonly agentId: PersonId; readonly team: string | null }
  | { readonly what: 'replied'; readonly reply: Reply }
  | { readonly what: 'waiting' | 'held' | 'reopened'; readonly reason: string | null }
  | { readonly what: 'resolved'; readonly agentId: PersonId | null; readonly times: number }
  | { readonly what: 'closed' }
)

/** Something that happened to a ticket, and the state it left the ticket in. */
export type Happening = TicketEvent & { readonly state: TicketState }

/** A ticket after a decision, and what happened by it. */
export interface Change {
  readonly ticket: Ticket
  readonly happened: readonly Happening[]
}

/** One step in the life of a ticket: it came into a state. */
export interface StateChange {
  readonly ticketId: TicketId
  readonly state: TicketState
  readonly at: Date
  readonly reason: string | null
}
