import { type DataOf } from '@customer-graph/glossary'
import { type dealWon, type packetAmended } from '@customer-graph/contracts-sales'
import { type Tx } from '@customer-graph/events'
import { type CustomerId, type DealId, newId } from '@customer-graph/glossary'
import { resumeFirstContactClock, startClocks } from './handoff.clocks'
import { announceOffered } from './handoff.events'
import { amend, offer } from './handoff.rules'
import { handoffStore } from './handoff.store'
import { trailStore } from './trail.store'

/** Offers a won deal to success: one handoff per deal, however often the news arrives. History hands nothing over. */
export async function offerHandoff(tx: Tx, deal: DataOf<typeof dealWon>, now: Date): Promise<void> {
  const { packet, segment } = deal
  if (!packet || tx.cause.history) return
  const wonAt = new Date(deal.closedAt)
  const handoff = offer({
    id: newId<'Handoff'>(),
    customerId: deal.customerId as CustomerId,
    dealId: deal.dealId as DealId,
    segment,
    wonAt,
    offeredAt: wonAt,
    packetVersion: packet.version,
  })
  if (!(await handoffStore(tx.manager).insertOnce(handoff))) return
  const { id: handoffId, round, state } = handoff
  const trail = trailStore(tx.manager)
  await trail.addPacket({ ...packet, handoffId, round, receivedAt: wonAt, changed: [] })
  await trail.addState({ handoffId, state, round, since: wonAt, by: null })
  announceOffered(tx, handoff)
  await startClocks(tx, handoff, now)
}

/** Keeps the amended packet as a version of its own; what was returned is offered again with it. */
export async function offerAgain(tx: Tx, amendment: DataOf<typeof packetAmended>, at: Date): Promise<void> {
  const { dealId, packet, changed } = amendment
  const handoffs = handoffStore(tx.manager)
  const handoff = await handoffs.lockOfDeal(dealId as DealId)
  const amended = handoff && amend(handoff, packet.version, at)
  if (!handoff || !amended) return
  const trail = trailStore(tx.manager)
  const { id: handoffId, round, state } = amended
  await handoffs.update([amended])
  const isOfferedAgain = round > handoff.round
  const receivedAt = isOfferedAgain ? amended.offeredAt : at
  await trail.addPacket({ ...packet, handoffId, round, receivedAt, changed })
  if (!isOfferedAgain) return
  await trail.addState({ handoffId, state, round, since: receivedAt, by: null })
  announceOffered(tx, amended)
  await resumeFirstContactClock(tx, amended, receivedAt)
}
