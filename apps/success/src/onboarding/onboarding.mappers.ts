export type { Milestone, OnboardedVerdict, Onboarding } from './onboarding'
