import { defineEvent, fact, inWords } from '@customer-graph/glossary'
import { z } from 'zod'

const onboarding = { onboardingId: fact.id, customerId: fact.id, handoffId: fact.id }
const example = {
  onboardingId: '019a9f10-0000-7000-8000-000000000040',
  customerId: '019a9f10-0000-7000-8000-000000000001',
  handoffId: '019a9f10-0000-7000-8000-000000000030',
}

export const onboardingStarted = defineEvent({
  type: 'success.onboarding-started.v1',
  describes: 'The work that makes a new customer able to use what it bought began.',
  schema: z.object({ ...onboarding, signedAt: fact.instant, milestones: z.array(fact.key) }),
  example: { ...example, signedAt: '2026-11-20T15:30:00.000Z', milestones: ['kickoff', 'first-value'] },
  concerns: ({ customerId }) => [customerId],
  headline: ({ milestones }) => `Onboarding began: ${milestones.map(inWords).join(', ')}`,
  hidden: null,
})

export const onboardingMilestoneReached = defineEvent({
  type: 'success.onboarding-milestone-reached.v1',
  describes:
    'A milestone of an onboarding was reached; announced again, with the same instant, when the customer confirms it later.',
  schema: z.object({
    ...onboarding,
    milestone: fact.key,
    reachedAt: fact.instant,
    confirmedByCustomer: z.boolean(),
  }),
  example: {
    ...example,
    milestone: 'kickoff',
    reachedAt: '2026-11-25T10:00:00.000Z',
    confirmedByCustomer: true,
  },
  concerns: ({ customerId }) => [customerId],
  headline: ({ milestone, confirmedByCustomer }) =>
    `Milestone reached: ${inWords(milestone)}${confirmedByCustomer ? ', confirmed by the customer' : ''}`,
  hidden: null,
})

export const onboardingCompleted = defineEvent({
  type: 'success.onboarding-completed.v1',
  describes: 'The customer is onboarded by the published definition, whose version and evidence are given.',
  schema: z.object({
    ...onboarding,
    completedAt: fact.instant,
    definitionVersion: z.int().min(1),
    evidence: z.array(z.object({ condition: fact.words(1000), found: fact.words(1000), holds: z.boolean() })),
  }),
  example: {
    ...example,
    completedAt: '2027-01-12T16:00:00.000Z',
    definitionVersion: 1,
    evidence: [{ condition: 'firstValueReachedAt is known', found: '2027-01-12T15:00:00.000Z', holds: true }],
  },
  concerns: ({ customerId }) => [customerId],
  headline: ({ definitionVersion }) => `The customer is onboarded (definition version ${definitionVersion})`,
  hidden: null,
})
