import { clockEvents } from '@customer-graph/glossary'
import {
  firstContactMade,
  handoffAccepted,
  handoffClaimed,
  handoffCompleted,
  handoffOffered,
  handoffReassigned,
  handoffReturned,
} from './handoff'
import { onboardingCompleted, onboardingMilestoneReached, onboardingStarted } from './onboarding'

export * from './handoff'
export * from './onboarding'

export const successClock = clockEvents('success')

/** Every event that success publishes. */
export const successEvents = [
  handoffOffered,
  handoffClaimed,
  handoffReassigned,
  handoffAccepted,
  handoffReturned,
  firstContactMade,
  handoffCompleted,
  onboardingStarted,
  onboardingMilestoneReached,
  onboardingCompleted,
  ...Object.values(successClock),
] as const
