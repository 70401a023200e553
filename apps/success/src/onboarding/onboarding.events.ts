import {
  onboardingCompleted,
  onboardingMilestoneReached,
  onboardingStarted,
} from '@customer-graph/contracts-success'
import { type Tx } from '@customer-graph/events'
import { type CompletedOnboarding, type Milestone, type Onboarding } from './onboarding'

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

/** Announced when it is written down; when it was reached is in the data. */
export function announceReached(tx: Tx, onboarding: Onboarding, milestone: Milestone, now: Date): void {
  const { key, reachedAt, confirmedAt } = milestone
  tx.announce(onboardingMilestoneReached, about(onboarding, now), {
    ...named(onboarding),
    milestone: key,
    reachedAt: (reachedAt ?? now).toISOString(),
    confirmedByCustomer: confirmedAt !== null,
  })
}

export function announceOnboarded(tx: Tx, onboarding: CompletedOnboarding): void {
  const { completedAt, completedBecause } = onboarding
  tx.announce(onboardingCompleted, about(onboarding, completedAt), {
    ...named(onboarding),
    completedAt: completedAt.toISOString(),
    definitionVersion: completedBecause.definitionVersion,
    evidence: [...completedBecause.evidence],
  })
}
