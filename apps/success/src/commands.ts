import { type Ports } from '@customer-graph/subgraph'
import { acceptHandoff, claimHandoff, recordFirstContact, returnHandoff } from './handoff/handoff.commands'
import { reassignHandoffs } from './handoff/reassign-handoffs'
import { completeMilestone, completeOnboarding } from './onboarding/onboarding.commands'

/** Everything that can be done in success. */
export const successCommands = (ports: Ports) => ({
  claimHandoff: claimHandoff(ports),
  acceptHandoff: acceptHandoff(ports),
  returnHandoff: returnHandoff(ports),
  recordFirstContact: recordFirstContact(ports),
  reassignHandoffs: reassignHandoffs(ports),
  completeMilestone: completeMilestone(ports),
  completeOnboarding: completeOnboarding(ports),
})

export type SuccessCommands = ReturnType<typeof successCommands>
