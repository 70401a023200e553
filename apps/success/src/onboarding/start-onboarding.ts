import { type Tx } from '@customer-graph/events'
import { newId } from '@customer-graph/glossary'
import { type AcceptedHandoff } from '../handoff/handoff'
import { announceStarted } from './onboarding.record'
import { begin } from './onboarding.rules'
import { onboardingStore } from './onboarding.store'

/** Begins the onboarding of a handoff that was just accepted. */
export async function startOnboarding(tx: Tx, handoff: AcceptedHandoff): Promise<void> {
  const onboarding = begin({
    id: newId<'Onboarding'>(),
    customerId: handoff.customerId,
    handoffId: handoff.id,
    signedAt: handoff.wonAt,
    startedAt: handoff.acceptedAt,
  })
  await onboardingStore(tx.manager).insert(onboarding)
  announceStarted(tx, onboarding)
}
