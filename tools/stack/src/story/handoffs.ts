import type { Cast } from './cast'
import type { Stage } from './chapter'
import type { Customer } from './customers'
import type { Deal } from './deals'
import { onceHeard } from './hearing'

export interface Handoff {
  id: string
  state: 'OFFERED' | 'CLAIMED' | 'ACCEPTED' | 'RETURNED' | 'COMPLETED'
  round: number
  firstContactAt: string | null
  onboarding: { id: string; completedAt: string | null } | null
}

/** The handoff of a won deal, once success has heard of the deal and counts the time until somebody claims it. */
export function handoffOf({ graph }: Stage, customer: Customer, deal: Deal): Promise<Handoff> {
  const query = `query ($id: ID!) { handoffs(first: 10, filter: { customerId: $id }) {
    nodes { id state round firstContactAt onboarding { id completedAt } claimClock { state } deal { id } } } }`
  type Found = { handoffs: { nodes: (Handoff & { claimClock: object | null; deal: { id: string } })[] } }
  return onceHeard(
    () => `the handoff of ${customer.key}, with its clock`,
    async () => {
      const { handoffs } = (await graph.ask('success', query, { id: customer.id })) as Found
      return handoffs.nodes.find((handoff) => handoff.deal.id === deal.id && handoff.claimClock)
    },
  )
}

/** Claims a handoff that nobody has claimed yet. Answers it as it then stands. */
export async function claim({ graph, cast }: Stage, handoff: Handoff, by: keyof Cast): Promise<Handoff> {
  if (handoff.state !== 'OFFERED' || handoff.round > 1) return handoff
  const input = { handoffId: handoff.id, successManagerId: cast[by] }
  await graph.changeOnceHeard('success', 'claimHandoff', input)
  return { ...handoff, state: 'CLAIMED' }
}

/** Claims and accepts the handoff, and speaks with the customer; what was done before is not done again. Answers its onboarding. */
export async function takeOver(
  stage: Stage,
  handoff: Handoff,
  by: keyof Cast,
  note: string,
): Promise<{ id: string; completedAt: string | null }> {
  const { graph } = stage
  const { id: handoffId, state, firstContactAt, onboarding } = await claim(stage, handoff, by)
  if (!firstContactAt) await graph.change('success', 'recordFirstContact', { handoffId, note })
  if (state !== 'CLAIMED' && onboarding) return onboarding
  const select = '... on Handoff { onboarding { id completedAt } }'
  const accepted = await graph.change('success', 'acceptHandoff', { handoffId }, select)
  return accepted.onboarding as { id: string; completedAt: string | null }
}

/** Writes down a milestone. */
export const reach = (
  { graph }: Stage,
  onboarding: { id: string },
  milestone: 'kickoff' | 'data-in' | 'first-value',
  confirmedByCustomer = false,
) =>
  graph.change('success', 'completeMilestone', {
    onboardingId: onboarding.id,
    milestone,
    confirmedByCustomer,
  })

/** Ends an onboarding, once success has heard what "onboarded" means. */
export async function complete(
  { graph }: Stage,
  handoff: Handoff,
  onboarding: { id: string },
): Promise<void> {
  const query = 'query ($id: ID!) { handoff(id: $id) { onboarding { verdict { holds } } } }'
  await onceHeard(
    () => 'success to hear of the definition "onboarded"',
    async () => {
      const answer = await graph.ask('success', query, { id: handoff.id })
      return (answer as { handoff: { onboarding: { verdict: object | null } } }).handoff.onboarding.verdict
    },
  )
  await graph.change('success', 'completeOnboarding', { onboardingId: onboarding.id })
}
