import {
  onboardingCompleted,
  onboardingMilestoneReached,
  onboardingStarted,
} from '@customer-graph/contracts-success'
import { type Tx } from '@customer-graph/events'
import { evolve, type Onboarding, type OnboardingEvent } from './onboarding'
import { onboardingStore } from './onboarding.store'

const named = ({ id, customerId, handoffId }: Onboarding) => ({ onboardingId: id, customerId, handoffId })
const about = ({ customerId }: Onboarding, time: Date) => ({ stream: customerId, customerId, time })

export function announceStarted(tx: Tx, onboarding: Onboarding): void {
  const { signedAt, startedAt, milestones } = onboarding
  tx.announce(onboardingStarted, about(onboarding, startedAt), {
    ...named(onboarding),
    signedAt: signedAt.toISOString(),
    milestones: milestones.map(({ key }) => key),
  })
}

/** Writes down what happened to an onboarding, and tells it. Answers what the events made of it. */
export async function record(
  tx: Tx,
  onboarding: Onboarding,
  events: readonly OnboardingEvent[],
): Promise<Onboarding> {
  if (events.length === 0) return onboarding
  const after = events.reduce(evolve, onboarding)
  await onboardingStore(tx.manager).update(after)
  for (const event of events) announce(tx, onboarding, event)
  return after
}

/** Announced when it is written down; when a milestone was reached is in the data. */
function announce(tx: Tx, onboarding: Onboarding, event: OnboardingEvent): void {
  const when = about(onboarding, event.at)
  switch (event.what) {
    case 'milestone-reached':
      return tx.announce(onboardingMilestoneReached, when, {
        ...named(onboarding),
        milestone: event.key,
        reachedAt: event.reachedAt.toISOString(),
        confirmedByCustomer: event.confirmedAt !== null,
      })
    case 'completed':
      return tx.announce(onboardingCompleted, when, {
        ...named(onboarding),
        completedAt: event.at.toISOString(),
        definitionVersion: event.because.definitionVersion,
        evidence: [...event.because.evidence],
      })
  }
}
