import { answer, decodeId, optionalId, readPage } from '@customer-graph/subgraph'
import { type Resolvers } from '../generated/resolvers'
import { itemById } from '../item/item.loaders'
import { captureFeedback } from './request.commands'
import { requestById, requestsOfCustomer, requestsOfItem } from './request.loaders'

export const requestResolvers: Resolvers = {
  Mutation: {
    async captureFeedback(_root, { input }, context) {
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
        idempotencyKey: input.idempotencyKey ?? null,
      }
      return answer(await captureFeedback(context, intake))
    },
  },
  FeedbackRequest: {
    __resolveReference: ({ id }, context) => requestById(context).load(decodeId(id, 'id')),
    item: ({ itemId }, _args, context) => itemById(context).load(itemId),
    customer: ({ customerId }) => ({ id: customerId }),
    contact: ({ contactId }) => (contactId ? { id: contactId } : null),
  },
  Customer: {
    feedback: ({ id }, page, context) =>
      requestsOfCustomer(context).load({ parent: id, page: readPage(page) }),
  },
  FeedbackItem: {
    requests: ({ id }, page, context) => requestsOfItem(context).load({ parent: id, page: readPage(page) }),
  },
}
