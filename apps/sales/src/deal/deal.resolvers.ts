import {
  answer,
  decodeId,
  optionalId,
  outcome,
  readIdempotencyKey,
  readPage,
  importedRows,
} from '@customer-graph/subgraph'
import { type Resolvers } from '../generated/resolvers'
import { type DealStage } from './deal'
import { isOpen, stagesAfter } from './deal.rules'
import { dealStore } from './deal.store'

export const dealResolvers: Resolvers = {
  Query: {
    deal: (_root, { id }, { loaders }) => loaders.deal.load(decodeId(id, 'id')),
    deals: (_root, { filter, ...page }, { manager }) => {
      const sellerId = optionalId<'Person'>(filter?.sellerId, 'filter.sellerId')
      return dealStore(manager).page(readPage(page), { ...filter, sellerId })
    },
    dealStages: () =>
      Object.entries(stagesAfter).map(([stage, next]) => ({ stage: stage as DealStage, next })),
  },
  Mutation: {
    async openDeal(_root, { input }, { cause, commands }) {
      const opportunity = {
        customerId: decodeId<'Customer'>(input.customerId, 'customerId'),
        kind: input.kind,
        stage: input.stage ?? 'prospecting',
        sellerId: optionalId<'Person'>(input.sellerId, 'sellerId'),
        productId: optionalId<'Product'>(input.productId, 'productId'),
        value: input.value ?? null,
        idempotencyKey: readIdempotencyKey(input.idempotencyKey),
      }
      return answer(await commands.openDeal(opportunity, cause))
    },
    async moveDeal(_root, { input }, { cause, commands }) {
      return answer(await commands.moveDeal(decodeId(input.dealId, 'dealId'), input.stage, cause))
    },
    async winDeal(_root, { input }, { cause, commands }) {
      return answer(await commands.winDeal(decodeId(input.dealId, 'dealId'), input.value, cause))
    },
    async loseDeal(_root, { input }, { cause, commands }) {
      return answer(await commands.loseDeal(decodeId(input.dealId, 'dealId'), input.reason ?? null, cause))
    },
    async importDeals(_root, { input }, { cause, commands }) {
      return commands.importDeals(importedRows(input.rows), cause)
    },
  },
  Deal: {
    __resolveReference: ({ id }, { loaders }) => loaders.deal.load(decodeId(id, 'id')),
    customer: ({ customerId }) => ({ id: customerId }),
    seller: ({ sellerId }) => (sellerId ? { id: sellerId } : null),
    product: ({ productId }, _args, { loaders }) => (productId ? loaders.product.load(productId) : null),
    closedAt: (deal) => ('closedAt' in deal ? deal.closedAt : null),
    lostReason: (deal) => ('lostReason' in deal ? deal.lostReason : null),
    async packet(deal, _args, { loaders }) {
      const packet = await loaders.packet.load(deal.id)
      return packet?.prepared || isOpen(deal) ? packet : null
    },
  },
  OpenDealResult: outcome('Deal'),
  MoveDealResult: outcome('Deal'),
  WinDealResult: outcome('Deal'),
  LoseDealResult: outcome('Deal'),
}
