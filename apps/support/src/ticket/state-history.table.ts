import { EntitySchema } from 'typeorm'
import { type TicketState } from './ticket'

export interface StateChangeRow {
  id: string
  ticket_id: string
  state: TicketState
  at: Date
  reason: string | null
}

export const stateChangeTable = new EntitySchema<StateChangeRow>({
  name: 'ticket_state_change',
  columns: {
    id: { type: 'uuid', primary: true },
    ticket_id: { type: 'uuid' },
    state: { type: 'text' },
    at: { type: 'timestamptz' },
    reason: { type: 'text', nullable: true },
  },
  indices: [{ name: 'ticket_state_change_by_ticket', columns: ['ticket_id', 'at', 'id'] }],
})
