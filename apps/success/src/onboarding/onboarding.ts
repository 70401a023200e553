import { type CustomerId, type Evidence, type Id } from '@customer-graph/glossary'
import { type HandoffId } from '../handoff/handoff'

export type OnboardingId = Id<'Onboarding'>

/** A step of an onboarding. */
export interface Milestone {
  readonly key: string
  readonly name: string
  readonly required: boolean
  readonly reachedAt: Date | null
  readonly confirmedAt: Date | null
}

/** What the published definition said, of one customer, at one instant. */
export interface OnboardedVerdict {
  readonly holds: boolean
  readonly definitionVersion: number
  readonly definitionText: string
  readonly evidence: readonly Evidence[]
  readonly asOf: Date
}

interface Work {
  readonly id: OnboardingId
  readonly customerId: CustomerId
  readonly handoffId: HandoffId
  /** When the deal was won. */
  readonly signedAt: Date
  readonly startedAt: Date
  /** In the order of the plan. */
  readonly milestones: readonly Milestone[]
}

export interface RunningOnboarding extends Work {
  readonly state: 'under-way'
}

export interface CompletedOnboarding extends Work {
  readonly state: 'completed'
  readonly completedAt: Date
  readonly completedBecause: OnboardedVerdict
}

/** The work that makes a new customer able to use what it bought. */
export type Onboarding = RunningOnboarding | CompletedOnboarding

/** What happens to an onboarding that is under way; `at` is when it was written down. */
export type OnboardingEvent =
  | {
      readonly what: 'milestone-reached'
      readonly at: Date
      readonly key: string
      readonly reachedAt: Date
      readonly confirmedAt: Date | null
    }
  | { readonly what: 'completed'; readonly at: Date; readonly because: OnboardedVerdict }

/** What an event makes of an onboarding; nothing else says so. */
export function evolve(onboarding: Onboarding, event: OnboardingEvent): Onboarding {
  switch (event.what) {
    case 'milestone-reached': {
      const { key, reachedAt, confirmedAt } = event
      const milestones = onboarding.milestones.map((each) =>
        each.key === key ? { ...each, reachedAt, confirmedAt } : each,
      )
      return { ...onboarding, milestones }
    }
    case 'completed':
      return { ...onboarding, state: 'completed', completedAt: event.at, completedBecause: event.because }
  }
}
