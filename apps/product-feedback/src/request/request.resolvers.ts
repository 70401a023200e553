import { answer, decodeId, optionalId, outcome, readIdempotencyKey, readPage } from '@customer-graph/subgraph'
import { type Resolvers } from '../generated/resolvers'

export const requestResolvers: Resolvers = {
  Mutation: {
    async captureFeedback(_root, { input }, { cause, commands }) {
      const intake = {
        itemId: optionalId<'FeedbackItem'>(input.itemId, 'itemId'),
        title: input.title ?? null,
        area: input.area ?? null,
        customerId: decodeId<'Customer'>(input.customerId, 'customerId'),
        contactId: optionalId<'Contact'>(input.contactId, 'contactId'),
        source: input.source,
        sourceRef: input.sourceRef,
        importance: input.importance,
        quote: input.quote ?? null,
        idempotencyKey: readIdempotencyKey(input.idempotencyKey),
      }
      return answer(await commands.captureFeedback(intake, cause))
    },
    async backPromise(_root, { input: { promiseId, itemId } }, { cause, commands }) {
      return answer(
        await commands.backPromise(decodeId(promiseId, 'promiseId'), decodeId(itemId, 'itemId'), cause),
      )
    },
  },
  FeedbackRequest: {
    __resolveReference: ({ id }, { loaders }) => loaders.request.load(decodeId(id, 'id')),
    item: ({ itemId }, _args, { loaders }) => loaders.item.load(itemId),
    customer: ({ customerId }) => ({ id: customerId }),
    contact: ({ contactId }) => (contactId ? { id: contactId } : null),
  },
  Customer: {
    __resolveReference: ({ id }) => ({ id: decodeId<'Customer'>(id, 'id') }),
    feedback: ({ id }, page, { loaders }) =>
      loaders.requestsOfCustomer.load({ parent: id, page: readPage(page) }),
  },
  CustomerPromise: {
    __resolveReference: ({ id }) => ({ id: decodeId<'Promise'>(id, 'id') }),
    async backing({ id }, _args, { loaders }) {
      const backing = await loaders.backing.load(id)
      return backing && loaders.item.load(backing.itemId)
    },
  },
  CaptureFeedbackResult: outcome('FeedbackRequest'),
  BackPromiseResult: outcome('CustomerPromise'),
}
