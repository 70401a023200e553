import { commissionPlanSet } from '@customer-graph/contracts-sales'
import {
  type Decision,
  type InvalidInput,
  type NotFound,
  notFound,
  type PersonId,
  refuse,
  worksElsewhere,
} from '@customer-graph/glossary'
import { type Acting } from '@customer-graph/subgraph'
import { sellerStore } from '../seller/seller.store'
import { type CommissionPlan } from './commission'
import { setPlan } from './commission.rules'
import { commissionStore } from './commission.store'

/** Decides what a seller earns from now on; deals that are won already keep what they earned. */
export const setCommissionPlan = (
  { transaction, clock, cause }: Acting,
  wanted: { readonly sellerId: PersonId; readonly basisPoints: number },
): Promise<Decision<CommissionPlan, InvalidInput | NotFound>> =>
  transaction(cause, async (tx) => {
    const { sellerId } = wanted
    const seller = await sellerStore(tx.manager).lock(sellerId)
    if (!seller) return refuse(notFound('seller', sellerId))
    if (!seller.active) return refuse(worksElsewhere('sellerId', 'sales'))
    const plans = commissionStore(tx.manager)
    const [present = null] = await plans.plansOf([sellerId])
    const now = clock.now()
    const decision = setPlan(present, wanted, now)
    if (!decision.accepted || decision.value === present) return decision
    const { version } = decision.value
    await plans.insert(decision.value)
    tx.announce(
      commissionPlanSet,
      { stream: sellerId, customerId: null, time: now },
      { sellerId, planVersion: version },
    )
    return decision
  })
