import { EntitySchema } from 'typeorm'
import { type PacketContent } from './packet'

export interface PacketRow {
  deal_id: string
  version: number
  content: PacketContent
  /** Whether success sent the handoff back and the packet waits to be mended. */
  returned: boolean
}

export const packetTable = new EntitySchema<PacketRow>({
  name: 'handoff_packet',
  columns: {
    deal_id: { type: 'uuid', primary: true },
    version: { type: 'integer' },
    content: { type: 'jsonb' },
    returned: { type: 'boolean' },
  },
})
