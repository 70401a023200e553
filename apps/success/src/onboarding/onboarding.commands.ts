import { definitionInForce } from '@customer-graph/clocks'
import {
  accept,
  type Decision,
  type InvalidInput,
  type NotFound,
  notFound,
  refuse,
  type WrongState,
} from '@customer-graph/glossary'
import { type Acting } from '@customer-graph/subgraph'
import { type Onboarding, type OnboardingId } from './onboarding'
import { announceOnboarded, announceReached } from './onboarding.events'
import { complete, type NotOnboarded, reach, type ReachedMilestone } from './onboarding.rules'
import { onboardingStore } from './onboarding.store'

/** Under this name the operating model publishes when a customer counts as onboarded. */
export const onboardedDefinition = 'onboarded'

type Reported = Omit<ReachedMilestone, 'reachedAt'> & { readonly reachedAt: Date | null }

/** Writes down that a milestone was reached or confirmed. */
export const completeMilestone = (
  { transaction, clock, cause }: Acting,
  id: OnboardingId,
  reported: Reported,
): Promise<Decision<Onboarding, NotFound | InvalidInput | WrongState>> =>
  transaction(cause, async (tx) => {
    const onboardings = onboardingStore(tx.manager)
    const onboarding = await onboardings.lock(id)
    if (!onboarding) return refuse(notFound('onboarding', id))
    const now = clock.now()
    const decision = reach(onboarding, { ...reported, reachedAt: reported.reachedAt ?? now }, now)
    if (!decision.accepted) return decision
    if (!decision.value) return accept(onboarding)
    await onboardings.update(decision.value.onboarding)
    announceReached(tx, decision.value.onboarding, decision.value.milestone, now)
    return accept(decision.value.onboarding)
  })

/** Ends an onboarding, if the definition in force says that the customer is onboarded. */
export const completeOnboarding = (
  { transaction, clock, cause }: Acting,
  id: OnboardingId,
): Promise<Decision<Onboarding, NotFound | NotOnboarded>> =>
  transaction(cause, async (tx) => {
    const onboardings = onboardingStore(tx.manager)
    const onboarding = await onboardings.lock(id)
    if (!onboarding) return refuse(notFound('onboarding', id))
    const now = clock.now()
    const decision = complete(onboarding, await definitionInForce(tx.manager, onboardedDefinition, now), now)
    if (!decision.accepted || onboarding.state === 'completed') return decision
    await onboardings.update(decision.value)
    announceOnboarded(tx, decision.value)
    return decision
  })
