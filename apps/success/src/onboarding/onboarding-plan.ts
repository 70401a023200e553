import { type Milestone } from './onboarding'

/**
 * The plan of every onboarding. What it requires is advice to those who work with it; when a customer counts as onboarded is
 * for the published definition to say, whose facts are named after these keys.
 */
export const defaultPlan: readonly Omit<Milestone, 'reachedAt' | 'confirmedAt'>[] = [
  { key: 'kickoff', name: 'Kick-off held', required: true },
  { key: 'data-in', name: 'The customer’s data is in', required: false },
  { key: 'first-value', name: 'First value reached', required: true },
]
