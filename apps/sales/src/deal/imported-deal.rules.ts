import {
  accept,
  type CustomerId,
  type DealId,
  type Decision,
  type ExternalRef,
  type Money,
  type PersonId,
  type Refusal,
  refuse,
  worksElsewhere,
} from '@customer-graph/glossary'
import { problemsOfMoney } from '../money/money.rules'
import { type ProductId } from '../product/product'
import { type Deal, type DealKind, type DealStage } from './deal'

/** A deal of another system. What a row leaves out is left alone; null says that there is none. */
export interface ImportedDeal {
  readonly externalRef: ExternalRef
  readonly customer: ExternalRef
  readonly kind: DealKind
  readonly stage: DealStage
  readonly sellerId?: string | null
  /** The product's name. */
  readonly product?: string | null
  readonly value?: Money | null
  readonly engagedAt?: Date | null
  readonly closedAt?: Date | null
}

/** Who and what the row's names turned out to be; null for a name that is given but not known. */
export interface Named {
  readonly id: DealId
  readonly customerId: CustomerId | null
  readonly sellerId: PersonId | null
  /** Whether the seller left sales; closed deals of theirs are history, open ones need somebody who is there. */
  readonly sellerLeft: boolean
  readonly productId: ProductId | null
}

/** The deal that a row makes of the one before, or why it cannot be one. What the row leaves out stays as it was. */
export function dealOf(stated: ImportedDeal, { sellerLeft, ...found }: Named, before?: Deal): Decision<Deal> {
  const row = before ? completed(stated, before) : stated
  const named = {
    ...found,
    sellerId: stated.sellerId === undefined ? (before?.sellerId ?? null) : found.sellerId,
    productId: stated.product === undefined ? (before?.productId ?? null) : found.productId,
  }
  const { customerId } = named
  if (!customerId)
    return reject('CUSTOMER_UNKNOWN', `No customer is called "${row.customer.id}" by ${row.customer.system}.`)
  if (row.sellerId && !named.sellerId)
    return reject('SELLER_UNKNOWN', `There is no seller ${row.sellerId} (yet): repeat the row later.`)
  if (sellerLeft && isOpenStage(row.stage) && named.sellerId !== before?.sellerId)
    return reject('SELLER_LEFT', worksElsewhere('sellerId', 'sales').message)
  if (row.product && !named.productId)
    return reject('PRODUCT_UNKNOWN', `There is no product "${row.product}".`)
  const [problem] = problemsOfMoney('value', row.value ?? null)
  if (problem) return reject('INVALID_ROW', `${problem.path}: ${problem.message}`)
  return closedOrOpen(row, { ...named, customerId })
}

const isOpenStage = (stage: DealStage): stage is 'prospecting' | 'engaging' =>
  stage === 'prospecting' || stage === 'engaging'

/** The row with what it leaves out; a date of closing stays only with the stage that it belongs to. */
function completed(row: ImportedDeal, before: Deal): ImportedDeal {
  const isClosed = 'closedAt' in before && row.stage === before.stage
  const { value = before.value, engagedAt = before.engagedAt } = row
  const { closedAt = isClosed ? before.closedAt : null } = row
  return { ...row, value, engagedAt, closedAt }
}

function closedOrOpen(
  row: ImportedDeal,
  named: Omit<Named, 'sellerLeft'> & { customerId: CustomerId },
): Decision<Deal> {
  const { stage, value = null, closedAt = null, engagedAt = null } = row
  const deal = { ...named, kind: row.kind, engagedAt, externalRef: row.externalRef }
  if (isOpenStage(stage)) {
    if (closedAt)
      return reject('INVALID_ROW', `An open deal has no closing date, got ${closedAt.toISOString()}.`)
    return accept({ ...deal, stage, value })
  }
  if (!closedAt) return reject('INVALID_ROW', `A ${stage} deal needs its closing date.`)
  if (engagedAt && closedAt < engagedAt)
    return reject('INVALID_ROW', 'The deal closed before work on it began.')
  if (stage === 'lost') return accept({ ...deal, stage, value, closedAt, lostReason: null })
  if (!value) return reject('INVALID_ROW', 'A won deal needs its value.')
  return accept({ ...deal, stage, value, closedAt, commission: null })
}

const reject = (code: string, message: string) => refuse<Refusal>({ code, message })

/** Whether two states of a deal say the same. */
export const sameDeal = (a: Deal, b: Deal): boolean => factsOf(a) === factsOf(b)

const factsOf = (deal: Deal): string =>
  JSON.stringify([
    deal.customerId,
    deal.kind,
    deal.stage,
    deal.sellerId,
    deal.productId,
    deal.value?.amountMinor ?? null,
    deal.value?.currency ?? null,
    deal.engagedAt?.getTime() ?? null,
    'closedAt' in deal ? deal.closedAt.getTime() : null,
  ])
