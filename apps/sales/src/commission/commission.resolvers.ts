import { type PersonId } from '@customer-graph/glossary'
import { answer, decodeId, outcome } from '@customer-graph/subgraph'
import { type Resolvers } from '../generated/resolvers'

/** Who may ask for any of it is said by the access policy, not here. */
export const commissionResolvers: Resolvers = {
  Mutation: {
    async setCommissionPlan(_root, { input: { sellerId, basisPoints } }, { cause, commands }) {
      const id = decodeId<'Person'>(sellerId, 'sellerId') as PersonId
      return answer(await commands.setCommissionPlan({ sellerId: id, basisPoints }, cause))
    },
  },
  Deal: {
    commission: (deal) => (deal.stage === 'won' ? deal.commission : null),
  },
  Person: {
    commissionPlan: ({ id }, _args, { loaders }) => loaders.commissionPlan.load(id),
  },
  CommissionPlan: {
    seller: ({ sellerId }) => ({ id: sellerId }),
  },
  SetCommissionPlanResult: outcome('CommissionPlan'),
}
