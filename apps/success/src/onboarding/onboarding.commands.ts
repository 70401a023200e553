import { definitionInForce } from '@customer-graph/clocks'
import { type Tx } from '@customer-graph/events'
import {
  accept,
  type Decision,
  type InvalidInput,
  type NotFound,
  notFound,
  type Refusal,
  refuse,
  type WrongState,
} from '@customer-graph/glossary'
import { type Acting } from '@customer-graph/subgraph'
import { type Onboarding, type OnboardingEvent, type OnboardingId } from './onboarding'
import { record } from './onboarding.record'
import { complete, type NotOnboarded, reach, type ReachedMilestone } from './onboarding.rules'
import { onboardingStore } from './onboarding.store'

/** Under this name the operating model publishes when a customer counts as onboarded. */
export const onboardedDefinition = 'onboarded'

type Reported = Omit<ReachedMilestone, 'reachedAt'> & { readonly reachedAt: Date | null }

/** Writes down that a milestone was reached or confirmed. */
export const completeMilestone = (acting: Acting, id: OnboardingId, reported: Reported) =>
  changeOnboarding<InvalidInput | WrongState>(acting, id, (onboarding, now) =>
    reach(onboarding, { ...reported, reachedAt: reported.reachedAt ?? now }, now),
  )

/** Ends an onboarding, if the definition in force says that the customer is onboarded. */
export const completeOnboarding = (acting: Acting, id: OnboardingId) =>
  changeOnboarding<NotOnboarded>(acting, id, async (onboarding, now, { manager }) =>
    complete(onboarding, await definitionInForce(manager, onboardedDefinition, now), now),
  )

type Decided<Refused extends Refusal> = Decision<OnboardingEvent[], Refused>

/** Lets `decide` decide what happens to an onboarding, and writes that down. */
const changeOnboarding = <Refused extends Refusal>(
  { transaction, clock, cause }: Acting,
  id: OnboardingId,
  decide: (onboarding: Onboarding, now: Date, tx: Tx) => Decided<Refused> | Promise<Decided<Refused>>,
): Promise<Decision<Onboarding, NotFound | Refused>> =>
  transaction(cause, async (tx) => {
    const onboarding = await onboardingStore(tx.manager).lock(id)
    if (!onboarding) return refuse(notFound('onboarding', id))
    const decision = await decide(onboarding, clock.now(), tx)
    return decision.accepted ? accept(await record(tx, onboarding, decision.value)) : decision
  })
