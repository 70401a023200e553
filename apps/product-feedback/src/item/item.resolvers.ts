import { answer, decodeId, readPage } from '@customer-graph/subgraph'
import { type Resolvers } from '../generated/resolvers'
import { declineItem, planItem, shipItem, startItem } from './item.commands'
import { customerCountOfItem, itemById } from './item.loaders'
import { itemStore } from './item.store'

export const itemResolvers: Resolvers = {
  Query: {
    feedbackItems: (_root, { filter, ...page }, { manager }) =>
      itemStore(manager).page(readPage(page), filter ?? {}),
    feedbackItem: (_root, { id }, context) => itemById(context).load(decodeId(id, 'id')),
  },
  Mutation: {
    async planItem(_root, { input }, context) {
      return answer(await planItem(context, decodeId(input.itemId, 'itemId'), input.targetOn ?? null))
    },
    async startItem(_root, { input }, context) {
      return answer(await startItem(context, decodeId(input.itemId, 'itemId')))
    },
    async shipItem(_root, { input }, context) {
      return answer(await shipItem(context, decodeId(input.itemId, 'itemId')))
    },
    async declineItem(_root, { input }, context) {
      return answer(await declineItem(context, decodeId(input.itemId, 'itemId'), input.reason))
    },
  },
  FeedbackItem: {
    __resolveReference: ({ id }, context) => itemById(context).load(decodeId(id, 'id')),
    shippedAt: (item) => (item.status === 'shipped' ? item.shippedAt : null),
    declineReason: (item) => (item.status === 'declined' ? item.declineReason : null),
    customerCount: async ({ id }, _args, context) =>
      (await customerCountOfItem(context).load(id))?.customers ?? 0,
  },
}
