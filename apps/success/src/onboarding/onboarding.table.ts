import { EntitySchema } from 'typeorm'
import { type Milestone, type OnboardedVerdict } from './onboarding'

/** In a JSON column instants are RFC 3339 texts. */
export type StoredMilestone = Omit<Milestone, 'reachedAt' | 'confirmedAt'> & {
  reachedAt: string | null
  confirmedAt: string | null
}
export type StoredVerdict = Omit<OnboardedVerdict, 'asOf'> & { asOf: string }

export interface OnboardingRow {
  id: string
  customer_id: string
  handoff_id: string
  signed_at: Date
  started_at: Date
  milestones: StoredMilestone[]
  completed_at: Date | null
  completed_because: StoredVerdict | null
}

export const onboardingTable = new EntitySchema<OnboardingRow>({
  name: 'onboarding',
  columns: {
    id: { type: 'uuid', primary: true },
    customer_id: { type: 'uuid' },
    handoff_id: { type: 'uuid' },
    signed_at: { type: 'timestamptz' },
    started_at: { type: 'timestamptz' },
    milestones: { type: 'jsonb' },
    completed_at: { type: 'timestamptz', nullable: true },
    completed_because: { type: 'jsonb', nullable: true },
  },
  indices: [{ name: 'onboarding_by_customer', columns: ['customer_id', 'started_at', 'id'] }],
  uniques: [{ name: 'onboarding_of_handoff', columns: ['handoff_id'] }],
})
