import { type HandoffPacket } from '@customer-graph/contracts-sales'
import { type HandoffId } from './handoff'

/** A packet as it stood when sales handed it over; nothing that happens to the deal later changes it. */
export interface PacketSnapshot extends HandoffPacket {
  readonly handoffId: HandoffId
  /** The round of the handoff when it arrived. */
  readonly round: number
  readonly receivedAt: Date
  /** What an amendment changed, as paths; empty for the first version. */
  readonly changed: readonly string[]
}

export type PacketStakeholder = HandoffPacket['stakeholders'][number]
export type PacketPromise = HandoffPacket['promises'][number]
