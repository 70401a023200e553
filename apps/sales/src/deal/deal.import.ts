import { asHistory, type Tx } from '@customer-graph/events'
import {
  asId,
  type DealId,
  type ImportReport,
  importReport,
  newId,
  normalizeRef,
  refKey,
  type RowOutcome,
  type Segment,
} from '@customer-graph/glossary'
import { type EntityManager } from 'typeorm'
import { type Acting } from '@customer-graph/subgraph'
import { customerStore } from '../customer/customer.store'
import { productStore } from '../product/product.store'
import { sellerStore } from '../seller/seller.store'
import { type Deal } from './deal'
import { announceChanged, announceLost, announceMoved, announceOpened, announceWon } from './deal.events'
import { isOpen } from './deal.rules'
import { dealStore } from './deal.store'
import { dealOf, type ImportedDeal, type Named, sameDeal } from './imported-deal.rules'

/**
 * Brings in deals of another system as history: they keep their dates, need no packet and hand nothing over.
 * Repeating a call changes nothing; a closed deal never changes.
 */
export const importDeals = (
  { transaction, clock, cause }: Acting,
  given: readonly ImportedDeal[],
): Promise<ImportReport> =>
  transaction(asHistory(cause), async (tx) => {
    const rows = given.map((row) => ({ ...row, externalRef: normalizeRef(row.externalRef) }))
    const deals = dealStore(tx.manager)
    const { nameOf, segmentOf } = await lookUp(tx.manager, rows)
    const known = await knownDeals(tx.manager, rows)
    const created = new Map<string, Deal>()
    const changes = new Map<string, { before: Deal; after: Deal }>()
    const outcomes = rows.map((row): RowOutcome => {
      const key = refKey(row.externalRef)
      const before = known.get(key)
      const decision = dealOf(row, nameOf(row, before?.id ?? newId<'Deal'>()), before)
      if (!decision.accepted) return decision.refusal
      const after = decision.value
      if (!before) {
        created.set(key, after)
        known.set(key, after)
        return 'created'
      }
      if (sameDeal(before, after)) return 'unchanged'
      if (!isOpen(before))
        return {
          code: 'CLOSED_ALREADY',
          message: `The deal is ${before.stage} here; a closed deal stays closed.`,
        }
      if (created.has(key))
        return {
          code: 'DUPLICATE_ROW',
          message: 'An earlier row of this call says something else of the same deal.',
        }
      changes.set(key, { before, after })
      known.set(key, after)
      return 'updated'
    })
    await deals.insert([...created.values()])
    await deals.update([...changes.values()].map((change) => change.after))
    const now = clock.now()
    for (const deal of created.values()) announceBeginning(tx, deal, segmentOf(deal), now)
    for (const { before, after } of changes.values()) announceChange(tx, before, after, segmentOf(after), now)
    return importReport(outcomes)
  })

async function knownDeals(manager: EntityManager, rows: readonly ImportedDeal[]): Promise<Map<string, Deal>> {
  const known = new Map<string, Deal>()
  for (const [system, ofSystem] of groupBy(rows, (row) => row.externalRef.system))
    for (const deal of await dealStore(manager).byExternalIds(
      system,
      ofSystem.map((row) => row.externalRef.id),
    ))
      if (deal.externalRef) known.set(refKey(deal.externalRef), deal)
  return known
}

/** Everything that the rows name, fetched at once. */
async function lookUp(manager: EntityManager, rows: readonly ImportedDeal[]) {
  const owners = await customerStore(manager).ownersOf(rows.map((row) => normalizeRef(row.customer)))
  const customerOf = new Map(owners.map((owner) => [refKey(owner), owner.ownerId]))
  const customers = await customerStore(manager).byIds([...new Set(customerOf.values())])
  const segments = new Map<string, Segment>(customers.map((customer) => [customer.id, customer.segment]))
  const products = await productStore(manager).byNames(rows.flatMap((row) => row.product ?? []))
  const productOf = new Map(products.map((product) => [product.name, product.id]))
  // A malformed id names nobody, so that its row alone is rejected.
  const sellers = await sellerStore(manager).byIds(
    rows.flatMap((row) => asId<'Person'>(row.sellerId ?? '') ?? []),
  )
  const sellerOf = new Map<string, (typeof sellers)[number]>(sellers.map((seller) => [seller.id, seller]))
  return {
    nameOf: (row: ImportedDeal, id: DealId): Named => ({
      id,
      customerId: customerOf.get(refKey(row.customer)) ?? null,
      sellerId: (row.sellerId && sellerOf.get(row.sellerId)?.id) || null,
      sellerLeft: sellerOf.get(row.sellerId ?? '')?.active === false,
      productId: (row.product && productOf.get(row.product)) || null,
    }),
    segmentOf: (deal: Deal): Segment => segments.get(deal.customerId) ?? 'small',
  }
}

/** A deal that came in closed was worked on before: it is announced as opened, then as closed. */
function announceBeginning(tx: Tx, deal: Deal, segment: Segment, now: Date): void {
  const openedAt = deal.engagedAt ?? ('closedAt' in deal ? deal.closedAt : now)
  announceOpened(tx, isOpen(deal) ? deal : { ...deal, stage: 'engaging', value: null }, openedAt)
  announceClosing(tx, deal, segment)
}

function announceChange(tx: Tx, before: Deal, after: Deal, segment: Segment, now: Date): void {
  if (!isOpen(after)) announceClosing(tx, after, segment)
  else if (before.stage !== after.stage) announceMoved(tx, after, before.stage, after.engagedAt ?? now)
  else announceChanged(tx, after, now)
}

function announceClosing(tx: Tx, deal: Deal, segment: Segment): void {
  if (deal.stage === 'won') announceWon(tx, deal, segment, null)
  if (deal.stage === 'lost') announceLost(tx, deal)
}

function groupBy<Item>(items: readonly Item[], keyOfItem: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) groups.set(keyOfItem(item), [...(groups.get(keyOfItem(item)) ?? []), item])
  return groups
}
