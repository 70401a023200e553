import { EntitySchema } from 'typeorm'
import { type HandoffState } from './handoff'

export interface HandoffRow {
  id: string
  customer_id: string
  deal_id: string
  segment: string
  state: HandoffState
  round: number
  packet_version: number
  success_manager_id: string | null
  won_at: Date
  offered_at: Date
  returned_at: Date | null
  accepted_at: Date | null
  completed_at: Date | null
  first_contact_at: Date | null
  first_contact_note: string | null
}

export const handoffTable = new EntitySchema<HandoffRow>({
  name: 'handoff',
  columns: {
    id: { type: 'uuid', primary: true },
    customer_id: { type: 'uuid' },
    deal_id: { type: 'uuid' },
    segment: { type: 'text' },
    state: { type: 'text' },
    round: { type: 'integer' },
    packet_version: { type: 'integer' },
    success_manager_id: { type: 'uuid', nullable: true },
    won_at: { type: 'timestamptz' },
    offered_at: { type: 'timestamptz' },
    returned_at: { type: 'timestamptz', nullable: true },
    accepted_at: { type: 'timestamptz', nullable: true },
    completed_at: { type: 'timestamptz', nullable: true },
    first_contact_at: { type: 'timestamptz', nullable: true },
    first_contact_note: { type: 'text', nullable: true },
  },
  indices: [
    { name: 'handoff_by_won', columns: ['won_at', 'id'] },
    { name: 'handoff_by_customer', columns: ['customer_id', 'won_at', 'id'] },
    { name: 'handoff_by_success_manager', columns: ['success_manager_id', 'won_at', 'id'] },
  ],
  uniques: [{ name: 'handoff_of_deal', columns: ['deal_id'] }],
})
