import { EntitySchema } from 'typeorm'
import { type Reply } from './reply'

export interface ReplyRow {
  id: string
  ticket_id: string
  said_by: Reply['by']
  author_id: string | null
  contact_id: string | null
  visibility: Reply['visibility']
  kind: Reply['kind']
  text: string | null
  replied_at: Date
  first_response: boolean
}

export const replyTable = new EntitySchema<ReplyRow>({
  name: 'reply',
  columns: {
    id: { type: 'uuid', primary: true },
    ticket_id: { type: 'uuid' },
    said_by: { type: 'text' },
    author_id: { type: 'uuid', nullable: true },
    contact_id: { type: 'uuid', nullable: true },
    visibility: { type: 'text' },
    kind: { type: 'text' },
    text: { type: 'text', nullable: true },
    replied_at: { type: 'timestamptz' },
    first_response: { type: 'boolean' },
  },
  indices: [{ name: 'reply_by_ticket', columns: ['ticket_id', 'replied_at', 'id'] }],
})
