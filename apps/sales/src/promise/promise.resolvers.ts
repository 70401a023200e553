import { answer, badInput, decodeId, optionalId, readPage } from '@customer-graph/subgraph'
import { contactById } from '../contact/contact.loaders'
import { dealById } from '../deal/deal.loaders'
import { type Resolvers } from '../generated/resolvers'
import { recordPromise, settlePromise } from './promise.commands'
import { promiseById, promisesOfCustomer } from './promise.loaders'
import { promiseStore } from './promise.store'

export const promiseResolvers: Resolvers = {
  Query: {
    promises: (_root, { filter, ...page }, { manager }) =>
      promiseStore(manager).page(readPage(page), filter ?? {}),
  },
  Mutation: {
    async recordPromise(_root, { input }, context) {
      const said = {
        customerId: decodeId<'Customer'>(input.customerId, 'customerId'),
        dealId: optionalId<'Deal'>(input.dealId, 'dealId'),
        text: input.text,
        type: input.type,
        toContactId: optionalId<'Contact'>(input.toContactId, 'toContactId'),
        byPersonId: decodeId<'Person'>(input.byPersonId ?? context.caller.subject, 'byPersonId'),
        dueOn: input.dueOn ?? null,
        idempotencyKey: input.idempotencyKey ?? null,
      }
      return answer(await recordPromise(context, said))
    },
    async settlePromise(_root, { input: { promiseId, status } }, context) {
      if (status === 'open')
        throw badInput(
          'status must say how the promise ended: KEPT, BROKEN, RENEGOTIATED or WITHDRAWN.',
          'status',
        )
      return answer(await settlePromise(context, decodeId(promiseId, 'promiseId'), status))
    },
  },
  CustomerPromise: {
    __resolveReference: ({ id }, context) => promiseById(context).load(decodeId(id, 'id')),
    customer: ({ customerId }) => ({ id: customerId }),
    deal: ({ dealId }, _args, context) => (dealId ? dealById(context).load(dealId) : null),
    to: ({ toContactId }, _args, context) => (toContactId ? contactById(context).load(toContactId) : null),
    by: ({ byPersonId }) => (byPersonId ? { id: byPersonId } : null),
    settledAt: (promise) => (promise.status === 'open' ? null : promise.settledAt),
  },
  Customer: {
    promises: ({ id }, { status = null, ...page }, context) =>
      promisesOfCustomer(context).load({ parent: id, page: readPage(page), filter: { status } }),
  },
}
