import { answer, decodeId, outcome, readPage } from '@customer-graph/subgraph'
import { type Resolvers } from '../generated/resolvers'
import { itemStore } from './item.store'

export const itemResolvers: Resolvers = {
  Query: {
    feedbackItems: (_root, { filter, ...page }, { manager }) =>
      itemStore(manager).page(readPage(page), filter ?? {}),
    feedbackItem: (_root, { id }, { loaders }) => loaders.item.load(decodeId(id, 'id')),
  },
  Mutation: {
    async planItem(_root, { input }, { cause, commands }) {
      return answer(await commands.planItem(decodeId(input.itemId, 'itemId'), input.targetOn ?? null, cause))
    },
    async startItem(_root, { input }, { cause, commands }) {
      return answer(await commands.startItem(decodeId(input.itemId, 'itemId'), cause))
    },
    async shipItem(_root, { input }, { cause, commands }) {
      return answer(await commands.shipItem(decodeId(input.itemId, 'itemId'), cause))
    },
    async declineItem(_root, { input }, { cause, commands }) {
      return answer(await commands.declineItem(decodeId(input.itemId, 'itemId'), input.reason, cause))
    },
  },
  FeedbackItem: {
    __resolveReference: ({ id }, { loaders }) => loaders.item.load(decodeId(id, 'id')),
    shippedAt: (item) => (item.status === 'shipped' ? item.shippedAt : null),
    declineReason: (item) => (item.status === 'declined' ? item.declineReason : null),
    requests: ({ id }, page, { loaders }) =>
      loaders.requestsOfItem.load({ parent: id, page: readPage(page) }),
    customerCount: async ({ id }, _args, { loaders }) =>
      (await loaders.customerCount.load(id))?.customers ?? 0,
    promises: async ({ id }, _args, { loaders }) =>
      (await loaders.promisesOfItem.load(id)).map(({ promiseId }) => ({ id: promiseId })),
  },
  PlanItemResult: outcome('FeedbackItem'),
  StartItemResult: outcome('FeedbackItem'),
  ShipItemResult: outcome('FeedbackItem'),
  DeclineItemResult: outcome('FeedbackItem'),
}
