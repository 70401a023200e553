import { answer, decodeId, instantOf } from '@customer-graph/subgraph'
import { type Resolvers } from '../generated/resolvers'
import { handoffById } from '../handoff/handoff.loaders'
import { completeMilestone, completeOnboarding } from './onboarding.commands'
import {
  onboardedDefinitionAt,
  onboardingById,
  onboardingOfCustomer,
  onboardingOfHandoff,
} from './onboarding.loaders'
import { judge } from './onboarding.rules'

export const onboardingResolvers: Resolvers = {
  Mutation: {
    async completeMilestone(_root, { input }, context) {
      const { onboardingId, milestone: key, reachedAt = null, confirmedByCustomer } = input
      const reported = { key, reachedAt, confirmedByCustomer: confirmedByCustomer ?? false }
      return answer(await completeMilestone(context, decodeId(onboardingId, 'onboardingId'), reported))
    },
    async completeOnboarding(_root, { input }, context) {
      return answer(await completeOnboarding(context, decodeId(input.onboardingId, 'onboardingId')))
    },
  },
  Onboarding: {
    __resolveReference: ({ id }, context) => onboardingById(context).load(decodeId(id, 'id')),
    customer: ({ customerId }) => ({ id: customerId }),
    async handoff({ id, handoffId }, _args, context) {
      const handoff = await handoffById(context).load(handoffId)
      if (!handoff)
        throw new Error(
          `The onboarding ${id} names the handoff ${handoffId}, which is gone; restore its row.`,
        )
      return handoff
    },
    completedAt: (onboarding) => (onboarding.state === 'completed' ? onboarding.completedAt : null),
    completedBecause: (onboarding) => (onboarding.state === 'completed' ? onboarding.completedBecause : null),
    async verdict(onboarding, { at }, context) {
      const asOf = at ?? instantOf(context)
      const definition = await onboardedDefinitionAt(context)(asOf)
      return definition && judge(onboarding, definition, asOf)
    },
  },
  Customer: {
    onboarding: ({ id }, _args, context) => onboardingOfCustomer(context).load(id),
  },
  Handoff: {
    onboarding: ({ id }, _args, context) => onboardingOfHandoff(context).load(id),
  },
  Milestone: { confirmedByCustomer: ({ confirmedAt }) => confirmedAt !== null },
}
