import { type Tx } from '@customer-graph/events'
import {
  accept as accepted,
  type Decision,
  type InvalidInput,
  type NotFound,
  notFound,
  type PersonId,
  refuse,
  type WrongState,
  worksElsewhere,
} from '@customer-graph/glossary'
import { type Acting } from '@customer-graph/subgraph'
import { customerStore } from '../customer/customer.store'
import { startOnboarding } from '../onboarding/start-onboarding'
import { canBeSuccessManager } from '../person/person'
import { personStore } from '../person/person.store'
import { type Handoff, type HandoffId, type ReturnReason } from './handoff'
import { pauseFirstContactClock, stopClaimClock, stopFirstContactClock } from './handoff.clocks'
import {
  announceAccepted,
  announceClaimed,
  announceCompleted,
  announceFirstContact,
  announceReturned,
} from './handoff.events'
import { accept, claim, complete, contact, sendBack } from './handoff.rules'
import { handoffStore } from './handoff.store'
import { trailStore } from './trail.store'

type Refused = WrongState | NotFound | InvalidInput

/** Who takes a handoff. `vouchedFor` when the token says that it is a colleague of success, whom the directory may announce later. */
export interface Taker {
  readonly id: PersonId
  readonly vouchedFor: boolean
}

/** Takes an offered handoff: from now on somebody answers for the customer. */
export const claimHandoff = (
  { transaction, clock, cause }: Acting,
  id: HandoffId,
  taker: Taker,
): Promise<Decision<Handoff, Refused>> =>
  transaction(cause, async (tx) => {
    const handoff = await handoffStore(tx.manager).lock(id)
    if (!handoff) return refuse(notFound('handoff', id))
    const [person] = await personStore(tx.manager).byIds([taker.id])
    if (!person && !taker.vouchedFor) return refuse(notFound('colleague', taker.id))
    if (person && !canBeSuccessManager(person)) return refuse(worksElsewhere('successManagerId', 'success'))
    const decision = claim(handoff, taker.id)
    if (!decision.accepted) return decision
    if (!decision.value) return accepted(handoff)
    const now = clock.now()
    await arrive(tx, decision.value, now)
    await customerStore(tx.manager).giveTo(handoff.customerId, taker.id)
    announceClaimed(tx, decision.value, now)
    await stopClaimClock(tx, handoff, now)
    return accepted(decision.value)
  })

/** Accepts a handoff, starts the onboarding, and completes the handoff when first contact was made before. */
export const acceptHandoff = (
  { transaction, clock, cause }: Acting,
  id: HandoffId,
): Promise<Decision<Handoff, Refused>> =>
  transaction(cause, async (tx) => {
    const handoff = await handoffStore(tx.manager).lock(id)
    if (!handoff) return refuse(notFound('handoff', id))
    const now = clock.now()
    const decision = accept(handoff, now)
    if (!decision.accepted) return decision
    await arrive(tx, decision.value, now)
    announceAccepted(tx, decision.value)
    await startOnboarding(tx, decision.value)
    return accepted(await completed(tx, decision.value, now))
  })

/** Sends a handoff back to sales, with reasons; meanwhile its first-contact clock stands still. */
export const returnHandoff = (
  { transaction, clock, cause }: Acting,
  id: HandoffId,
  reasons: readonly ReturnReason[],
): Promise<Decision<Handoff, Refused>> =>
  transaction(cause, async (tx) => {
    const handoff = await handoffStore(tx.manager).lock(id)
    if (!handoff) return refuse(notFound('handoff', id))
    const decision = sendBack(handoff, reasons, clock.now())
    if (!decision.accepted) return decision
    const { handoff: returned, reasons: tidied } = decision.value
    const { round, returnedAt } = returned
    await arrive(tx, returned, returnedAt)
    await trailStore(tx.manager).addReturn({
      handoffId: id,
      round,
      returnedAt,
      by: actorOf(tx),
      reasons: tidied,
    })
    announceReturned(tx, returned, tidied)
    await pauseFirstContactClock(tx, returned, returnedAt)
    return accepted(returned)
  })

/** Writes down the first contact, and completes the handoff when it is accepted. */
export const recordFirstContact = (
  { transaction, clock, cause }: Acting,
  id: HandoffId,
  { contactedAt, note }: { contactedAt: Date | null; note: string | null },
): Promise<Decision<Handoff, Refused>> =>
  transaction(cause, async (tx) => {
    const handoffs = handoffStore(tx.manager)
    const handoff = await handoffs.lock(id)
    if (!handoff) return refuse(notFound('handoff', id))
    const now = clock.now()
    const at = contactedAt ?? now
    const decision = contact(handoff, at, note, now)
    if (!decision.accepted) return decision
    const contacted = decision.value
    await handoffs.update([contacted])
    const measure = await stopFirstContactClock(tx, contacted, at)
    announceFirstContact(tx, contacted, { at, note }, measure, now)
    return accepted(await completed(tx, contacted, now))
  })

async function completed(tx: Tx, handoff: Handoff, now: Date): Promise<Handoff> {
  const done = complete(handoff, now)
  if (!done) return handoff
  await arrive(tx, done, now)
  announceCompleted(tx, done)
  return done
}

/** Stores a handoff that came into another state, and writes that down. */
async function arrive(tx: Tx, handoff: Handoff, since: Date): Promise<void> {
  const { id: handoffId, state, round } = handoff
  await handoffStore(tx.manager).update([handoff])
  await trailStore(tx.manager).addState({ handoffId, state, round, since, by: actorOf(tx) })
}

const actorOf = ({ cause }: Tx): PersonId | null => cause.actor as PersonId | null
