import { onboardingCompleted } from '@customer-graph/contracts-success'
import { when } from '@customer-graph/events'
import { verdictStore } from './verdict.store'

/** Success found that a customer is onboarded, by the version of the definition that it names. */
export const whenOnboardingCompleted = when(onboardingCompleted, async ({ data }, { manager }) => {
  await verdictStore(manager).save({
    customerId: data.customerId,
    key: 'onboarded',
    holds: true,
    version: data.definitionVersion,
    decidedAt: new Date(data.completedAt),
    evidence: data.evidence,
  })
})
