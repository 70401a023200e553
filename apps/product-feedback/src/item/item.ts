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

/** What happens to an item that is known. */
export type ItemEvent =
  | { readonly what: 'planned'; readonly at: Date; readonly targetOn: string | null }
  | { readonly what: 'started'; readonly at: Date }
  | { readonly what: 'shipped'; readonly at: Date }
  | { readonly what: 'declined'; readonly at: Date; readonly reason: string }

/** What an event makes of an item; nothing else says so. */
export function evolve({ id, title, area, targetOn }: FeedbackItem, event: ItemEvent): FeedbackItem {
  const kept = { id, title, area, targetOn }
  switch (event.what) {
    case 'planned':
      return { ...kept, targetOn: event.targetOn, status: 'planned' }
    case 'started':
      return { ...kept, status: 'in-progress' }
    case 'shipped':
      return { ...kept, status: 'shipped', shippedAt: event.at }
    case 'declined':
      return { ...kept, status: 'declined', declineReason: event.reason }
  }
}
