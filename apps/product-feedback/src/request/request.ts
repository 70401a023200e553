import { type feedbackSources, type importances } from '@customer-graph/contracts-product-feedback'
import { type CustomerId, type Id } from '@customer-graph/glossary'
import { type ItemId } from '../item/item'

export type RequestId = Id<'FeedbackRequest'>
export type ContactId = Id<'Contact'>

/** One customer asking for an item. */
export interface FeedbackRequest {
  readonly id: RequestId
  readonly itemId: ItemId
  readonly customerId: CustomerId
  readonly contactId: ContactId | null
  readonly source: (typeof feedbackSources)[number]
  /** What it is called there; with the source it is unique, so the same ticket asks once. */
  readonly sourceRef: string
  readonly importance: (typeof importances)[number]
  readonly quote: string | null
  readonly requestedAt: Date
}

/** What a department sends in: for an item that is known, or with the title of a new one. */
export interface Intake extends Omit<FeedbackRequest, 'id' | 'itemId' | 'requestedAt'> {
  readonly itemId: ItemId | null
  readonly title: string | null
  readonly area: string | null
  readonly idempotencyKey: string | null
}
