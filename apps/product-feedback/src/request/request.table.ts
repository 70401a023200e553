import { EntitySchema } from 'typeorm'
import { type FeedbackRequest } from './request'

export interface RequestRow {
  id: string
  item_id: string
  customer_id: string
  contact_id: string | null
  source: FeedbackRequest['source']
  source_ref: string
  importance: FeedbackRequest['importance']
  quote: string | null
  requested_at: Date
}

export const requestTable = new EntitySchema<RequestRow>({
  name: 'feedback_request',
  columns: {
    id: { type: 'uuid', primary: true },
    item_id: { type: 'uuid' },
    customer_id: { type: 'uuid' },
    contact_id: { type: 'uuid', nullable: true },
    source: { type: 'text' },
    source_ref: { type: 'text' },
    importance: { type: 'text' },
    quote: { type: 'text', nullable: true },
    requested_at: { type: 'timestamptz' },
  },
  indices: [
    { name: 'feedback_request_by_item', columns: ['item_id', 'id'] },
    { name: 'feedback_request_by_customer', columns: ['customer_id', 'id'] },
  ],
  uniques: [{ name: 'feedback_request_source', columns: ['source', 'source_ref'] }],
})
