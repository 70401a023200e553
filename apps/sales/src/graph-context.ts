import { type GraphContext, loadByKey, loadPages } from '@customer-graph/subgraph'
import { type EntityManager } from 'typeorm'
import { type SalesCommands } from './commands'
import { commissionStore } from './commission/commission.store'
import { contactStore } from './contact/contact.store'
import { contractStore } from './contract/contract.store'
import { customerStore } from './customer/customer.store'
import { type DealFilter, dealStore } from './deal/deal.store'
import { repairClocks } from './packet/packet.clock'
import { packetStore } from './packet/packet.store'
import { productStore } from './product/product.store'
import { type PromiseFilter, promiseStore } from './promise/promise.store'
import { sellerStore } from './seller/seller.store'

/** What resolvers of sales are handed. */
export interface SalesContext extends GraphContext {
  readonly commands: SalesCommands
  /** For lists at the root, which need no batching. */
  readonly manager: EntityManager
  /** For everything that hangs on something else: asked together, fetched in one statement. */
  readonly loaders: SalesLoaders
}

export type SalesLoaders = ReturnType<typeof salesLoaders>

/** Loaders of one request, which sees everything as of `now`. */
export const salesLoaders = (manager: EntityManager, now: Date) => ({
  customer: loadByKey(customerStore(manager).byIds, (customer) => customer.id as string),
  contact: loadByKey(contactStore(manager).byIds, (contact) => contact.id as string),
  product: loadByKey(productStore(manager).byIds, (product) => product.id as string),
  seller: loadByKey(sellerStore(manager).byIds, (seller) => seller.id as string),
  commissionPlan: loadByKey(commissionStore(manager).plansOf, (plan) => plan.sellerId as string),
  deal: loadByKey(dealStore(manager).byIds, (deal) => deal.id as string),
  promise: loadByKey(promiseStore(manager).byIds, (promise) => promise.id as string),
  contract: loadByKey(contractStore(manager).byIds, (contract) => contract.id as string),
  packet: loadByKey(packetStore(manager).ofDeals, (packet) => packet.dealId),
  repairClock: loadByKey(repairClocks(manager, now), (clock) => clock.subjectId),
  revenue: loadByKey(
    (ids: readonly string[]) =>
      contractStore(manager).revenueOfCustomers(ids, now.toISOString().slice(0, 10)),
    ({ customerId }) => customerId,
  ),
  contacts: loadPages(contactStore(manager).pagesOfCustomers),
  deals: loadPages((ids, page, filter: DealFilter = {}) =>
    dealStore(manager).pagesOfCustomers(ids, page, filter),
  ),
  dealsOfSeller: loadPages(dealStore(manager).openPagesOfSellers),
  contracts: loadPages(contractStore(manager).pagesOfCustomers),
  promises: loadPages((ids, page, filter: PromiseFilter = {}) =>
    promiseStore(manager).pagesOfCustomers(ids, page, filter),
  ),
})
