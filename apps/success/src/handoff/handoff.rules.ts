import {
  accept as accepted,
  type Decision,
  type InvalidInput,
  invalidInput,
  type PersonId,
  type Problem,
  refuse,
  type WrongState,
  wrongState,
} from '@customer-graph/glossary'
import {
  type AcceptedHandoff,
  type ClaimedHandoff,
  type CompletedHandoff,
  type Handoff,
  type HandoffState,
  type OfferedHandoff,
  type ReturnedHandoff,
  type ReturnReason,
} from './handoff'

/** The life of a handoff: where each state may lead. */
export const statesAfter: Readonly<Record<HandoffState, readonly HandoffState[]>> = {
  offered: ['claimed', 'accepted', 'returned'],
  claimed: ['accepted', 'returned'],
  returned: ['offered'],
  accepted: ['completed'],
  completed: [],
}

/** A won deal as it is first offered to success. */
export const offer = (
  deal: Omit<OfferedHandoff, 'state' | 'round' | 'successManagerId' | 'firstContact'>,
): OfferedHandoff => ({
  ...deal,
  state: 'offered',
  round: 1,
  successManagerId: null,
  firstContact: null,
})

/** The handoff with its taker. Null when it is theirs already, so that nothing is left to do. */
export function claim(handoff: Handoff, by: PersonId): Decision<ClaimedHandoff | null, WrongState> {
  const taker = handoff.successManagerId
  if (taker && taker !== by)
    return refuse(
      wrongState(
        handoff.state,
        `The handoff is with ${taker} already. Use reassignHandoffs to give it to another.`,
      ),
    )
  if (handoff.state === 'claimed') return accepted(null)
  if (handoff.state !== 'offered') return refuse(noWay(handoff, 'claimed'))
  return accepted({ ...handoff, state: 'claimed', successManagerId: by })
}

/** The packet is good enough to begin with. What was offered again needs no second claim. */
export function accept(handoff: Handoff, now: Date): Decision<AcceptedHandoff, WrongState> {
  if (!isWithSomebody(handoff)) return refuse(noWay(handoff, 'accepted'))
  return accepted({ ...handoff, state: 'accepted', acceptedAt: now })
}

/** The packet is not good enough: back to sales, with everything that is amiss. */
export function sendBack(
  handoff: Handoff,
  reasons: readonly ReturnReason[],
  now: Date,
): Decision<{ handoff: ReturnedHandoff; reasons: readonly ReturnReason[] }, WrongState | InvalidInput> {
  if (!isWithSomebody(handoff)) return refuse(noWay(handoff, 'returned'))
  const problems = problemsOf(reasons)
  if (problems.length) return refuse(invalidInput(problems))
  return accepted({ handoff: { ...handoff, state: 'returned', returnedAt: now }, reasons })
}

/**
 * The handoff after sales amended its packet: what was returned is offered again, in the next round, to whoever sent it
 * back. Any other state stays as it is, with the newer packet. Null when that version is known already.
 */
export function amend(handoff: Handoff, packetVersion: number, at: Date): Handoff | null {
  if (packetVersion <= handoff.packetVersion) return null
  if (handoff.state !== 'returned') return { ...handoff, packetVersion }
  const { returnedAt, ...kept } = handoff
  const offeredAt = at < returnedAt ? returnedAt : at
  return { ...kept, state: 'offered', packetVersion, round: handoff.round + 1, offeredAt }
}

/** The handoff with its first contact, which may come before it is accepted but not before somebody claimed it. */
export function contact(
  handoff: Handoff,
  contactedAt: Date,
  note: string | null,
  now: Date,
): Decision<Exclude<Handoff, CompletedHandoff>, WrongState | InvalidInput> {
  if (handoff.firstContact || handoff.state === 'completed')
    return refuse(
      wrongState(handoff.state, 'First contact is on record already and is not written down twice.'),
    )
  if (!handoff.successManagerId)
    return refuse(
      wrongState(handoff.state, 'Nobody has claimed the handoff. Claim it, then record the first contact.'),
    )
  const problems: Problem[] = []
  if (contactedAt > now) problems.push(at('contactedAt', 'First contact cannot be in the future.'))
  if (contactedAt < handoff.wonAt)
    problems.push(
      at('contactedAt', `First contact cannot be before the deal was won, ${handoff.wonAt.toISOString()}.`),
    )
  if (problems.length) return refuse(invalidInput(problems))
  return accepted({ ...handoff, firstContact: { at: contactedAt, note } })
}

/** A handoff completes by itself once it is accepted and first contact was made; null until then. */
export function complete(handoff: Handoff, now: Date): CompletedHandoff | null {
  if (handoff.state !== 'accepted' || !handoff.firstContact) return null
  return { ...handoff, state: 'completed', firstContact: handoff.firstContact, completedAt: now }
}

/** The handoff in other hands. Refused when it is not with `from`, or goes to where it is. */
export function reassign(handoff: Handoff, from: PersonId, to: PersonId): Decision<Handoff, WrongState> {
  if (handoff.successManagerId !== from)
    return refuse(
      wrongState(
        handoff.state,
        `The handoff is with ${handoff.successManagerId ?? 'nobody'}, not with ${from}.`,
      ),
    )
  if (from === to) return refuse(wrongState(handoff.state, `The handoff is with ${to} already.`))
  return accepted({ ...handoff, successManagerId: to })
}

type Judgeable = ClaimedHandoff | (OfferedHandoff & { successManagerId: PersonId })

const isWithSomebody = (handoff: Handoff): handoff is Judgeable =>
  handoff.state === 'claimed' || (handoff.state === 'offered' && handoff.successManagerId !== null)

function noWay({ state, successManagerId }: Handoff, to: HandoffState): WrongState {
  if (state === 'offered' && !successManagerId)
    return wrongState(state, `Nobody has claimed the handoff. Claim it before it is ${to}.`)
  const next = statesAfter[state]
  const possible = next.length ? `it can be ${next.join(' or ')}` : 'it is over'
  return wrongState(state, `A handoff that is ${state} cannot be ${to}; ${possible}.`)
}

function problemsOf(reasons: readonly ReturnReason[]): Problem[] {
  if (!reasons.length) return [at('reasons', 'A return needs at least one reason.')]
  return reasons.flatMap(({ code, note }, place) => [
    ...(reasons.findIndex((reason) => reason.code === code) < place
      ? [at(`reasons.${place}.code`, `The reason ${code} is given twice; say it all in one note.`)]
      : []),
    ...(code === 'other' && !note
      ? [at(`reasons.${place}.note`, 'The reason "other" needs a note that says what is amiss.')]
      : []),
  ])
}

const at = (path: string, message: string): Problem => ({ path, message })
