import { answer, decodeId } from '@customer-graph/subgraph'
import { type Resolvers } from '../generated/resolvers'
import { reassignHandoffs } from './reassign-handoffs'

export const reassignmentResolvers: Resolvers = {
  Mutation: {
    async reassignHandoffs(_root, { input }, context) {
      const wanted = {
        fromId: decodeId<'Person'>(input.fromId, 'fromId'),
        toIds: input.toIds.map((id, at) => decodeId<'Person'>(id, `toIds.${at}`)),
        handoffIds: input.handoffIds?.map((id, at) => decodeId<'Handoff'>(id, `handoffIds.${at}`)) ?? null,
        reason: input.reason ?? null,
      }
      return answer(await reassignHandoffs(context, wanted))
    },
  },
  ReassignmentReport: {
    reassigned: ({ items }) => items.filter(({ to }) => to !== null).length,
  },
  ReassignmentItem: {
    to: ({ to }) => (to ? { id: to } : null),
  },
}
