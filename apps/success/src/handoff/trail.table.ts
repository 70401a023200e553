import { type HandoffPacket } from '@customer-graph/contracts-sales'
import { EntitySchema } from 'typeorm'
import { type HandoffState, type ReturnReason } from './handoff'

/** A version of a packet, written once and never changed. */
export interface PacketRow {
  handoff_id: string
  version: number
  round: number
  received_at: Date
  changed: string[]
  content: HandoffPacket
}

export const packetTable = new EntitySchema<PacketRow>({
  name: 'handoff_packet',
  columns: {
    handoff_id: { type: 'uuid', primary: true },
    version: { type: 'integer', primary: true },
    round: { type: 'integer' },
    received_at: { type: 'timestamptz' },
    changed: { type: 'jsonb' },
    content: { type: 'jsonb' },
  },
})

export interface ReturnRow {
  handoff_id: string
  round: number
  returned_at: Date
  returned_by: string | null
  reasons: ReturnReason[]
}

export const returnTable = new EntitySchema<ReturnRow>({
  name: 'handoff_return',
  columns: {
    handoff_id: { type: 'uuid', primary: true },
    round: { type: 'integer', primary: true },
    returned_at: { type: 'timestamptz' },
    returned_by: { type: 'uuid', nullable: true },
    reasons: { type: 'jsonb' },
  },
})

export interface StateRow {
  handoff_id: string
  /** Counts the entries of the handoff: two states may begin at the same instant. */
  place: number
  state: HandoffState
  round: number
  since: Date
  brought_by: string | null
}

export const stateTable = new EntitySchema<StateRow>({
  name: 'handoff_state',
  columns: {
    handoff_id: { type: 'uuid', primary: true },
    place: { type: 'integer', primary: true },
    state: { type: 'text' },
    round: { type: 'integer' },
    since: { type: 'timestamptz' },
    brought_by: { type: 'uuid', nullable: true },
  },
})
