import { type HandoffPacket as PublishedPacket, packetAmended } from '@customer-graph/contracts-sales'
import { type Tx } from '@customer-graph/events'
import { type Deal } from '../deal/deal'
import { type HandoffPacket } from './packet'
import { changedPaths } from './packet.rules'

/** The packet as it stands now, complete in itself. */
export const packetSnapshot = (packet: HandoffPacket): PublishedPacket => ({
  version: packet.version,
  goals: [...packet.goals],
  successCriteria: packet.successCriteria.map((criterion) => ({ ...criterion })),
  stakeholders: packet.stakeholders.map((stakeholder) => ({ ...stakeholder })),
  promises: packet.promises.map(({ id, text, type, dueOn }) => ({ promiseId: id, text, type, dueOn })),
  nothingPromised: packet.nothingPromised,
})

export function announceAmended(
  tx: Tx,
  deal: Deal,
  before: HandoffPacket,
  after: HandoffPacket,
  at: Date,
): void {
  const packet = packetSnapshot(after)
  const changed = changedPaths({ ...packetSnapshot(before), version: packet.version }, packet)
  const about = { stream: deal.customerId, customerId: deal.customerId, time: at }
  tx.announce(packetAmended, about, { dealId: deal.id, customerId: deal.customerId, packet, changed })
}
