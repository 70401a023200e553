import {
  commissionEarned,
  dealChanged,
  dealLost,
  dealMoved,
  dealOpened,
  dealWon,
} from '@customer-graph/contracts-sales'
import { type Tx } from '@customer-graph/events'
import { type Segment } from '@customer-graph/glossary'
import { type CommissionPlan } from '../commission/commission'
import { packetSnapshot } from '../packet/packet.events'
import { type HandoffPacket } from '../packet/packet'
import { type Deal, type DealStage, type LostDeal, type WonDeal } from './deal'

const about = (deal: Deal, time: Date) => ({ stream: deal.customerId, customerId: deal.customerId, time })

const factsOf = ({ id, customerId, kind, sellerId, productId, engagedAt }: Deal) => ({
  dealId: id,
  customerId,
  kind,
  sellerId,
  productId,
  engagedAt: engagedAt?.toISOString() ?? null,
})

/** `stage` and `value` are those it opened with. */
export const announceOpened = (tx: Tx, deal: Deal, at: Date): void =>
  tx.announce(dealOpened, about(deal, at), { ...factsOf(deal), stage: deal.stage, value: deal.value })

export const announceMoved = (tx: Tx, deal: Deal, from: DealStage, at: Date): void =>
  tx.announce(dealMoved, about(deal, at), { ...factsOf(deal), from, to: deal.stage })

export const announceChanged = (tx: Tx, deal: Deal, at: Date): void =>
  tx.announce(dealChanged, about(deal, at), { ...factsOf(deal), stage: deal.stage, value: deal.value })

export const announceWon = (tx: Tx, deal: WonDeal, segment: Segment, packet: HandoffPacket | null): void =>
  tx.announce(dealWon, about(deal, deal.closedAt), {
    ...factsOf(deal),
    segment,
    value: deal.value,
    closedAt: deal.closedAt.toISOString(),
    packet: packet && packetSnapshot(packet),
  })

/** Says that something was earned, never how much. */
export const announceEarned = (tx: Tx, deal: WonDeal, { sellerId, version }: CommissionPlan): void =>
  tx.announce(commissionEarned, about(deal, deal.closedAt), {
    ...{ dealId: deal.id, customerId: deal.customerId, sellerId, planVersion: version },
  })

export const announceLost = (tx: Tx, deal: LostDeal): void =>
  tx.announce(dealLost, about(deal, deal.closedAt), {
    ...factsOf(deal),
    closedAt: deal.closedAt.toISOString(),
    reason: deal.lostReason,
  })
