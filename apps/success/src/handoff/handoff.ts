import { type returnReasons } from '@customer-graph/contracts-success'
import { type CustomerId, type DealId, type Id, type PersonId } from '@customer-graph/glossary'

export type HandoffId = Id<'Handoff'>

export interface FirstContact {
  readonly at: Date
  readonly note: string | null
}

interface Crossing {
  readonly id: HandoffId
  readonly customerId: CustomerId
  readonly dealId: DealId
  /** Decides the service levels; as sales calls it, which may be a word that is not known here. */
  readonly segment: string
  /** When the deal was won: what every clock of the handoff counts from. */
  readonly wonAt: Date
  /** 1 for the first offer, one more with every offer after a return. */
  readonly round: number
  /** When it was offered in this round. */
  readonly offeredAt: Date
  /** The version of the packet that is to be judged. */
  readonly packetVersion: number
  readonly firstContact: FirstContact | null
}

export interface OfferedHandoff extends Crossing {
  readonly state: 'offered'
  /** Null until somebody claims it. An offer after a return stays with whoever sent it back. */
  readonly successManagerId: PersonId | null
}

export interface ClaimedHandoff extends Crossing {
  readonly state: 'claimed'
  readonly successManagerId: PersonId
}

export interface ReturnedHandoff extends Crossing {
  readonly state: 'returned'
  readonly successManagerId: PersonId
  readonly returnedAt: Date
}

export interface AcceptedHandoff extends Crossing {
  readonly state: 'accepted'
  readonly successManagerId: PersonId
  readonly acceptedAt: Date
}

export interface CompletedHandoff extends Crossing {
  readonly state: 'completed'
  readonly successManagerId: PersonId
  readonly acceptedAt: Date
  readonly firstContact: FirstContact
  readonly completedAt: Date
}

/** A won deal on its way from sales to success. */
export type Handoff = OfferedHandoff | ClaimedHandoff | ReturnedHandoff | AcceptedHandoff | CompletedHandoff
export type HandoffState = Handoff['state']

export const handoffStates = [
  'offered',
  'claimed',
  'returned',
  'accepted',
  'completed',
] as const satisfies HandoffState[]

export interface ReturnReason {
  readonly code: (typeof returnReasons)[number]
  readonly note: string | null
}

/** One time that a handoff was sent back. */
export interface HandoffReturn {
  readonly handoffId: HandoffId
  readonly round: number
  readonly returnedAt: Date
  readonly by: PersonId | null
  readonly reasons: readonly ReturnReason[]
}

/** A handoff's coming into a state. */
export interface StateEntry {
  readonly handoffId: HandoffId
  readonly state: HandoffState
  readonly round: number
  readonly since: Date
  /** Who brought it there; null when an event did. */
  readonly by: PersonId | null
}
