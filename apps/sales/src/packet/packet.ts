import { type Id } from '@customer-graph/glossary'
import { type ContactId, type ContactRole } from '../contact/contact'
import { type PromiseMade } from '../promise/promise'

export type PacketId = Id<'HandoffPacket'>

export interface SuccessCriterion {
  readonly measure: string
  readonly target: string
  /** `YYYY-MM-DD`. */
  readonly dueOn: string | null
}

export interface Stakeholder {
  readonly contactId: ContactId
  readonly role: ContactRole
}

/** What a seller writes into a packet. */
export interface PacketContent {
  readonly goals: readonly string[]
  readonly successCriteria: readonly SuccessCriterion[]
  readonly stakeholders: readonly Stakeholder[]
  /** True when the seller states that nothing was promised. */
  readonly nothingPromised: boolean
}

/** What is handed over to success: the content, and the promises recorded for the deal. */
export interface HandoffPacket extends PacketContent {
  /** Counts up with every amendment after the deal was won. */
  readonly version: number
  readonly promises: readonly PromiseMade[]
}
