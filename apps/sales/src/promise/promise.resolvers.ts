import {
  answer,
  badInput,
  decodeId,
  optionalId,
  outcome,
  readIdempotencyKey,
  readPage,
} from '@customer-graph/subgraph'
import { type Resolvers } from '../generated/resolvers'
import { promiseStore } from './promise.store'

export const promiseResolvers: Resolvers = {
  Query: {
    promises: (_root, { filter, ...page }, { manager }) =>
      promiseStore(manager).page(readPage(page), filter ?? {}),
  },
  Mutation: {
    async recordPromise(_root, { input }, { caller, cause, commands }) {
      const said = {
        customerId: decodeId<'Customer'>(input.customerId, 'customerId'),
        dealId: optionalId<'Deal'>(input.dealId, 'dealId'),
        text: input.text,
        type: input.type,
        toContactId: optionalId<'Contact'>(input.toContactId, 'toContactId'),
        byPersonId: decodeId<'Person'>(input.byPersonId ?? caller.subject, 'byPersonId'),
        dueOn: input.dueOn ?? null,
        idempotencyKey: readIdempotencyKey(input.idempotencyKey),
      }
      return answer(await commands.recordPromise(said, cause))
    },
    async settlePromise(_root, { input: { promiseId, status } }, { cause, commands }) {
      if (status === 'open')
        throw badInput(
          'status must say how the promise ended: KEPT, BROKEN, RENEGOTIATED or WITHDRAWN.',
          'status',
        )
      return answer(await commands.settlePromise(decodeId(promiseId, 'promiseId'), status, cause))
    },
  },
  CustomerPromise: {
    __resolveReference: ({ id }, { loaders }) => loaders.promise.load(decodeId(id, 'id')),
    customer: ({ customerId }) => ({ id: customerId }),
    deal: ({ dealId }, _args, { loaders }) => (dealId ? loaders.deal.load(dealId) : null),
    to: ({ toContactId }, _args, { loaders }) => (toContactId ? loaders.contact.load(toContactId) : null),
    by: ({ byPersonId }) => (byPersonId ? { id: byPersonId } : null),
    settledAt: (promise) => (promise.status === 'open' ? null : promise.settledAt),
  },
  RecordPromiseResult: outcome('CustomerPromise'),
  SettlePromiseResult: outcome('CustomerPromise'),
}
