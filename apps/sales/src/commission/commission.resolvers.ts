import { type PersonId } from '@customer-graph/glossary'
import { answer, decodeId } from '@customer-graph/subgraph'
import { type Resolvers } from '../generated/resolvers'
import { setCommissionPlan } from './commission.commands'
import { commissionPlanOfSeller } from './commission.loaders'

/** Who may ask for any of it is said by the access policy, not here. */
export const commissionResolvers: Resolvers = {
  Mutation: {
    async setCommissionPlan(_root, { input: { sellerId, basisPoints } }, context) {
      const id = decodeId<'Person'>(sellerId, 'sellerId') as PersonId
      return answer(await setCommissionPlan(context, { sellerId: id, basisPoints }))
    },
  },
  Deal: {
    commission: (deal) => (deal.stage === 'won' ? deal.commission : null),
  },
  Person: {
    commissionPlan: ({ id }, _args, context) => commissionPlanOfSeller(context).load(id),
  },
  CommissionPlan: {
    seller: ({ sellerId }) => ({ id: sellerId }),
  },
}
