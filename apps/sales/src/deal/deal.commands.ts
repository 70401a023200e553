import {
  type Conflict,
  type DealId,
  type Decision,
  type InvalidInput,
  type Money,
  newId,
  type NotFound,
  type PersonId,
  notFound,
  refuse,
  type WrongState,
  worksElsewhere,
} from '@customer-graph/glossary'
import { type EntityManager } from 'typeorm'
import { type Acting, type Once, once } from '@customer-graph/subgraph'
import { type CommissionPlan } from '../commission/commission'
import { commissionStore } from '../commission/commission.store'
import { customerStore } from '../customer/customer.store'
import { type PacketIncomplete } from '../packet/packet.rules'
import { packetStore } from '../packet/packet.store'
import { productStore } from '../product/product.store'
import { sellerStore } from '../seller/seller.store'
import { type Deal, type DealStage } from './deal'
import { announceEarned, announceLost, announceMoved, announceOpened, announceWon } from './deal.events'
import { lose, move, open, type Opening, win } from './deal.rules'
import { dealStore } from './deal.store'

export type NewDeal = Omit<Opening, 'id' | 'externalRef'>

/** Begins to work on an opportunity. */
export const openDeal = (
  { transaction, clock, cause }: Acting,
  input: Once<NewDeal>,
): Promise<Decision<Deal, InvalidInput | NotFound | Conflict>> =>
  transaction(cause, async (tx) => {
    const deals = dealStore(tx.manager)
    const { idempotencyKey: _, ...opportunity } = input
    return once<Deal, InvalidInput | NotFound>(tx, {
      ...{ mutation: 'openDeal', input, caller: cause.actor },
      find: async (id) => (await deals.byIds([id]))[0] ?? null,
      work: async () => {
        const now = clock.now()
        const decision = open({ ...opportunity, id: newId<'Deal'>(), externalRef: null }, now)
        if (!decision.accepted) return decision
        const absent = await absentee(tx.manager, opportunity)
        if (absent) return refuse(absent)
        await deals.insert([decision.value])
        announceOpened(tx, decision.value, now)
        return decision
      },
    })
  })

/** Moves an open deal to another open stage. */
export const moveDeal = (
  { transaction, clock, cause }: Acting,
  id: DealId,
  stage: DealStage,
): Promise<Decision<Deal, NotFound | WrongState>> =>
  transaction(cause, async (tx) => {
    const deals = dealStore(tx.manager)
    const deal = await deals.lock(id)
    if (!deal) return refuse(notFound('deal', id))
    const now = clock.now()
    const decision = move(deal, stage, now)
    if (!decision.accepted) return decision
    await deals.update([decision.value])
    announceMoved(tx, decision.value, deal.stage, now)
    return decision
  })

/** Wins a deal: refused until its packet is complete, then announced once with the packet as a snapshot. */
export const winDeal = (
  { transaction, clock, cause }: Acting,
  id: DealId,
  value: Money,
): Promise<Decision<Deal, NotFound | WrongState | PacketIncomplete | InvalidInput>> =>
  transaction(cause, async (tx) => {
    const deals = dealStore(tx.manager)
    const deal = await deals.lock(id)
    if (!deal) return refuse(notFound('deal', id))
    const packet = await packetStore(tx.manager).ofDeal(id)
    const plan = deal.sellerId ? await planOf(tx.manager, deal.sellerId) : null
    const decision = win(deal, packet, value, clock.now(), plan)
    if (!decision.accepted) return decision
    const [customer] = await customerStore(tx.manager).byIds([deal.customerId])
    if (!customer) return refuse(notFound('customer', deal.customerId))
    await deals.update([decision.value])
    announceWon(tx, decision.value, customer.segment, packet)
    if (plan) announceEarned(tx, decision.value, plan)
    return decision
  })

/** Closes a deal as lost. */
export const loseDeal = (
  { transaction, clock, cause }: Acting,
  id: DealId,
  reason: string | null,
): Promise<Decision<Deal, NotFound | WrongState>> =>
  transaction(cause, async (tx) => {
    const deals = dealStore(tx.manager)
    const deal = await deals.lock(id)
    if (!deal) return refuse(notFound('deal', id))
    const decision = lose(deal, reason, clock.now())
    if (!decision.accepted) return decision
    await deals.update([decision.value])
    announceLost(tx, decision.value)
    return decision
  })

async function planOf(manager: EntityManager, sellerId: PersonId): Promise<CommissionPlan | null> {
  const [plan = null] = await commissionStore(manager).plansOf([sellerId])
  return plan
}

/** Whoever the deal names that is not there, or does not sell any more. */
async function absentee(
  manager: EntityManager,
  { customerId, sellerId, productId }: NewDeal,
): Promise<NotFound | InvalidInput | null> {
  const [customer] = await customerStore(manager).byIds([customerId])
  if (!customer) return notFound('customer', customerId)
  const [seller] = sellerId ? await sellerStore(manager).byIds([sellerId]) : []
  if (sellerId && !seller) return notFound('seller', sellerId)
  if (seller?.active === false) return worksElsewhere('sellerId', 'sales')
  const [product] = productId ? await productStore(manager).byIds([productId]) : []
  if (productId && !product) return notFound('product', productId)
  return null
}
