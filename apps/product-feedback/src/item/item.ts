import { type Id } from '@customer-graph/glossary'

export type ItemId = Id<'FeedbackItem'>

interface Asked {
  readonly id: ItemId
  readonly title: string
  readonly area: string | null
  /** `YYYY-MM-DD`; kept when the item is shipped or declined. */
  readonly targetOn: string | null
}

/** Something that customers ask for. */
export type FeedbackItem =
  | (Asked & { readonly status: 'new' | 'planned' | 'in-progress' })
  | (Asked & { readonly status: 'shipped'; readonly shippedAt: Date })
  | (Asked & { readonly status: 'declined'; readonly declineReason: string })

export type ItemStatus = FeedbackItem['status']
