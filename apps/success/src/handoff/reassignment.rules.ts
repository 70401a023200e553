import {
  type NotFound,
  notFound,
  type PersonId,
  type Problem,
  type WrongState,
} from '@customer-graph/glossary'
import { type Handoff, type HandoffId } from './handoff'
import { reassign } from './handoff.rules'

/** Handoffs that are to go from one colleague to others, in turn. */
export interface Reassignment {
  readonly fromId: PersonId
  readonly toIds: readonly PersonId[]
  /** Null for all that the colleague has. */
  readonly handoffIds: readonly HandoffId[] | null
  readonly reason: string | null
}

/** What becomes of one handoff that was asked for. */
export interface Outcome {
  readonly handoffId: HandoffId
  /** As it then stands; null when there is none. */
  readonly handoff: Handoff | null
  /** Who gets it; null when it stays. */
  readonly to: PersonId | null
  readonly refusal: WrongState | NotFound | null
}

const mostTakers = 50

/** What makes a reassignment pointless as a whole. */
export function problemsOfReassignment({ fromId, toIds, handoffIds }: Reassignment, most: number): Problem[] {
  const problems: Problem[] = []
  const say = (path: string, message: string) => problems.push({ path, message })
  if (!toIds.length) say('toIds', 'Name at least one colleague who takes over.')
  if (toIds.length > mostTakers) say('toIds', `At most ${mostTakers} colleagues can take over in one call.`)
  if (toIds.includes(fromId)) say('toIds', 'Handoffs cannot go to the colleague who gives them away.')
  if (handoffIds && handoffIds.length > most)
    say('handoffIds', `At most ${most} handoffs can be named in one call.`)
  return problems
}

/** Deals the handoffs round, the oldest first; what is refused takes nobody's turn. */
export function planReassignment(
  { fromId, toIds, handoffIds }: Reassignment,
  known: readonly Handoff[],
): Outcome[] {
  const byId = new Map(known.map((handoff) => [handoff.id, handoff]))
  const oldestFirst = [...known].sort(
    (a, b) => a.wonAt.getTime() - b.wonAt.getTime() || a.id.localeCompare(b.id),
  )
  const missing = [...new Set(handoffIds ?? [])].filter((id) => !byId.has(id))
  let turn = 0
  const dealt = oldestFirst.map((handoff): Outcome => {
    const to = toIds[turn % toIds.length]
    if (!to) return { handoffId: handoff.id, handoff, to: null, refusal: null }
    const decision = reassign(handoff, fromId, to)
    if (!decision.accepted) return { handoffId: handoff.id, handoff, to: null, refusal: decision.refusal }
    turn += 1
    return { handoffId: handoff.id, handoff: decision.value, to, refusal: null }
  })
  return [
    ...dealt,
    ...missing.map((id): Outcome => ({
      handoffId: id,
      handoff: null,
      to: null,
      refusal: notFound('handoff', id),
    })),
  ]
}
