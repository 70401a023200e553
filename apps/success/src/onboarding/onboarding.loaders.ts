import { definitionInForce, type KnownDefinition } from '@customer-graph/clocks'
import { loadByKey, perRequest } from '@customer-graph/subgraph'
import { onboardedDefinition } from './onboarding.commands'
import { onboardingStore } from './onboarding.store'

export const onboardingById = perRequest(({ manager }) =>
  loadByKey(onboardingStore(manager).byIds, (onboarding) => onboarding.id as string),
)

export const onboardingOfHandoff = perRequest(({ manager }) =>
  loadByKey(onboardingStore(manager).ofHandoffs, (onboarding) => onboarding.handoffId as string),
)

export const onboardingOfCustomer = perRequest(({ manager }) =>
  loadByKey(onboardingStore(manager).latestOfCustomers, (onboarding) => onboarding.customerId as string),
)

/** The definition in force at an instant, asked for once per instant however many customers a request names. */
export const onboardedDefinitionAt = perRequest(({ manager }) => {
  const answers = new Map<number, Promise<KnownDefinition | null>>()
  return (at: Date): Promise<KnownDefinition | null> => {
    const answer = answers.get(at.getTime()) ?? definitionInForce(manager, onboardedDefinition, at)
    answers.set(at.getTime(), answer)
    return answer
  }
})
