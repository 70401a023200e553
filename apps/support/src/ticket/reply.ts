import { type replyKinds } from '@customer-graph/contracts-support'
import { type Id, type PersonId } from '@customer-graph/glossary'
import { type ContactId, type TicketId } from './ticket'

export type ReplyId = Id<'Reply'>
export type ReplyKind = (typeof replyKinds)[number]

/** Something that was said on a ticket, by one side or the other. */
export interface Reply {
  readonly id: ReplyId
  readonly ticketId: TicketId
  readonly by: 'agent' | 'customer'
  /** The agent who wrote it; null for a customer's and a machine's. */
  readonly authorId: PersonId | null
  readonly contactId: ContactId | null
  readonly visibility: 'public' | 'internal'
  readonly kind: ReplyKind
  /** Null only where another help desk kept no texts. */
  readonly text: string | null
  readonly repliedAt: Date
  /** The first public word of a person of ours. */
  readonly firstResponse: boolean
}

/** A reply before the ticket has taken it. */
export type Said = Omit<Reply, 'ticketId' | 'repliedAt' | 'firstResponse'>

/** A person's word from the customer; a machine's, like an out-of-office note, is none. */
export const isCustomersWord = ({ by, kind }: Pick<Said, 'by' | 'kind'>): boolean =>
  by === 'customer' && kind !== 'automatic'
