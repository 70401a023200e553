import { EntitySchema } from 'typeorm'
import { type Priority, type TicketState } from './ticket'

export interface TicketRow {
  id: string
  customer_id: string
  contact_id: string | null
  subject: string | null
  priority: Priority
  category: string | null
  plan: string | null
  product: string | null
  team: string | null
  state: TicketState
  state_reason: string | null
  assignee_id: string | null
  opened_at: Date
  first_responded_at: Date | null
  resolved_at: Date | null
  closed_at: Date | null
  times_resolved: number
  times_reopened: number
  external_system: string | null
  external_id: string | null
}

const instant = { type: 'timestamptz' } as const
const maybe = { type: 'text', nullable: true } as const

export const ticketTable = new EntitySchema<TicketRow>({
  name: 'ticket',
  columns: {
    id: { type: 'uuid', primary: true },
    customer_id: { type: 'uuid' },
    contact_id: { type: 'uuid', nullable: true },
    subject: maybe,
    priority: { type: 'text' },
    category: maybe,
    plan: maybe,
    product: maybe,
    team: maybe,
    state: { type: 'text' },
    state_reason: maybe,
    assignee_id: { type: 'uuid', nullable: true },
    opened_at: instant,
    first_responded_at: { ...instant, nullable: true },
    resolved_at: { ...instant, nullable: true },
    closed_at: { ...instant, nullable: true },
    times_resolved: { type: 'integer' },
    times_reopened: { type: 'integer' },
    external_system: maybe,
    external_id: maybe,
  },
  indices: [
    { name: 'ticket_by_opening', columns: ['opened_at', 'id'] },
    { name: 'ticket_by_customer', columns: ['customer_id', 'opened_at', 'id'] },
    { name: 'ticket_by_assignee', columns: ['assignee_id', 'opened_at', 'id'] },
  ],
  uniques: [{ name: 'ticket_external_ref', columns: ['external_system', 'external_id'] }],
})
