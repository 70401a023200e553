import { answer, decodeId } from '@customer-graph/subgraph'
import { type Resolvers } from '../generated/resolvers'
import { itemById } from '../item/item.loaders'
import { backPromise } from './promise.commands'
import { backingOfPromise, promisesOfItem } from './promise.loaders'

export const promiseResolvers: Resolvers = {
  Mutation: {
    async backPromise(_root, { input: { promiseId, itemId } }, context) {
      return answer(await backPromise(context, decodeId(promiseId, 'promiseId'), decodeId(itemId, 'itemId')))
    },
  },
  CustomerPromise: {
    async backing({ id }, _args, context) {
      const backing = await backingOfPromise(context).load(id)
      return backing && itemById(context).load(backing.itemId)
    },
  },
  FeedbackItem: {
    promises: async ({ id }, _args, context) =>
      (await promisesOfItem(context).load(id)).map(({ promiseId }) => ({ id: promiseId })),
  },
}
