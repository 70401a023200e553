import { answer, decodeId, outcome } from '@customer-graph/subgraph'
import { type Resolvers } from '../generated/resolvers'
import { judge } from './onboarding.rules'

export const onboardingResolvers: Resolvers = {
  Mutation: {
    async completeMilestone(_root, { input }, { cause, commands }) {
      const { onboardingId, milestone: key, reachedAt = null, confirmedByCustomer } = input
      const reported = { key, reachedAt, confirmedByCustomer: confirmedByCustomer ?? false }
      return answer(await commands.completeMilestone(decodeId(onboardingId, 'onboardingId'), reported, cause))
    },
    async completeOnboarding(_root, { input }, { cause, commands }) {
      return answer(await commands.completeOnboarding(decodeId(input.onboardingId, 'onboardingId'), cause))
    },
  },
  Onboarding: {
    __resolveReference: ({ id }, { loaders }) => loaders.onboarding.load(decodeId(id, 'id')),
    customer: ({ customerId }) => ({ id: customerId }),
    async handoff({ id, handoffId }, _args, { loaders }) {
      const handoff = await loaders.handoff.load(handoffId)
      if (!handoff)
        throw new Error(
          `The onboarding ${id} names the handoff ${handoffId}, which is gone; restore its row.`,
        )
      return handoff
    },
    completedAt: (onboarding) => (onboarding.state === 'completed' ? onboarding.completedAt : null),
    completedBecause: (onboarding) => (onboarding.state === 'completed' ? onboarding.completedBecause : null),
    async verdict(onboarding, { at }, { loaders, now }) {
      const asOf = at ?? now
      const definition = await loaders.definition(asOf)
      return definition && judge(onboarding, definition, asOf)
    },
  },
  Milestone: { confirmedByCustomer: ({ confirmedAt }) => confirmedAt !== null },
  CompleteMilestoneResult: outcome('Onboarding'),
  CompleteOnboardingResult: outcome('Onboarding'),
}
