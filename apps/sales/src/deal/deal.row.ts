import { type CustomerId, type DealId, type PersonId } from '@customer-graph/glossary'
import { fromMoney, toMoney } from '../money/money.columns'
import { type ProductId } from '../product/product'
import { type Deal } from './deal'
import { type DealRow } from './deal.table'

/** A deal from its row. Throws when the row breaks what the states promise (a won deal without value or date). */
export function readDeal(row: DealRow): Deal {
  const opportunity = {
    id: row.id as DealId,
    customerId: row.customer_id as CustomerId,
    kind: row.kind,
    sellerId: row.seller_id as PersonId | null,
    productId: row.product_id as ProductId | null,
    engagedAt: row.engaged_at,
    externalRef:
      row.external_system && row.external_id ? { system: row.external_system, id: row.external_id } : null,
  }
  const value = toMoney(row)
  const { stage, closed_at: closedAt } = row
  if (stage === 'prospecting' || stage === 'engaging') return { ...opportunity, stage, value }
  if (!closedAt) throw new Error(`Deal ${row.id} is ${stage} but has no closing date`)
  if (stage === 'lost') return { ...opportunity, stage, value, closedAt, lostReason: row.lost_reason }
  if (!value) throw new Error(`Deal ${row.id} is won but has no value`)
  const commission = toMoney({ amount_minor: row.commission_minor, currency: row.currency })
  return { ...opportunity, stage, value, closedAt, commission }
}

export const rowOfDeal = (deal: Deal): DealRow => ({
  id: deal.id,
  customer_id: deal.customerId,
  kind: deal.kind,
  stage: deal.stage,
  seller_id: deal.sellerId,
  product_id: deal.productId,
  ...fromMoney(deal.value),
  commission_minor: deal.stage === 'won' ? (deal.commission?.amountMinor ?? null) : null,
  engaged_at: deal.engagedAt,
  closed_at: 'closedAt' in deal ? deal.closedAt : null,
  lost_reason: 'lostReason' in deal ? deal.lostReason : null,
  external_system: deal.externalRef?.system ?? null,
  external_id: deal.externalRef?.id ?? null,
})
