import { answer, decodeId, optionalId, readPage, importedRows } from '@customer-graph/subgraph'
import { type Resolvers } from '../generated/resolvers'
import { productById } from '../product/product.loaders'
import { type DealStage } from './deal'
import { loseDeal, moveDeal, openDeal, winDeal } from './deal.commands'
import { importDeals } from './deal.import'
import { dealById, dealsOfCustomer, dealsOfSeller } from './deal.loaders'
import { stagesAfter } from './deal.rules'
import { dealStore } from './deal.store'

export const dealResolvers: Resolvers = {
  Query: {
    deal: (_root, { id }, context) => dealById(context).load(decodeId(id, 'id')),
    deals: (_root, { filter, ...page }, { manager }) => {
      const sellerId = optionalId<'Person'>(filter?.sellerId, 'filter.sellerId')
      return dealStore(manager).page(readPage(page), { ...filter, sellerId })
    },
    dealStages: () =>
      Object.entries(stagesAfter).map(([stage, next]) => ({ stage: stage as DealStage, next })),
  },
  Mutation: {
    async openDeal(_root, { input }, context) {
      const opportunity = {
        customerId: decodeId<'Customer'>(input.customerId, 'customerId'),
        kind: input.kind,
        stage: input.stage ?? 'prospecting',
        sellerId: optionalId<'Person'>(input.sellerId, 'sellerId'),
        productId: optionalId<'Product'>(input.productId, 'productId'),
        value: input.value ?? null,
        idempotencyKey: input.idempotencyKey ?? null,
      }
      return answer(await openDeal(context, opportunity))
    },
    async moveDeal(_root, { input }, context) {
      return answer(await moveDeal(context, decodeId(input.dealId, 'dealId'), input.stage))
    },
    async winDeal(_root, { input }, context) {
      return answer(await winDeal(context, decodeId(input.dealId, 'dealId'), input.value))
    },
    async loseDeal(_root, { input }, context) {
      return answer(await loseDeal(context, decodeId(input.dealId, 'dealId'), input.reason ?? null))
    },
    async importDeals(_root, { input }, context) {
      return importDeals(context, importedRows(input.rows))
    },
  },
  Deal: {
    __resolveReference: ({ id }, context) => dealById(context).load(decodeId(id, 'id')),
    customer: ({ customerId }) => ({ id: customerId }),
    seller: ({ sellerId }) => (sellerId ? { id: sellerId } : null),
    product: ({ productId }, _args, context) => (productId ? productById(context).load(productId) : null),
    closedAt: (deal) => ('closedAt' in deal ? deal.closedAt : null),
    lostReason: (deal) => ('lostReason' in deal ? deal.lostReason : null),
  },
  Customer: {
    deals: ({ id }, { stage = null, ...page }, context) =>
      dealsOfCustomer(context).load({ parent: id, page: readPage(page), filter: { stage } }),
  },
  Person: {
    openDeals: ({ id }, page, context) => dealsOfSeller(context).load({ parent: id, page: readPage(page) }),
  },
}
