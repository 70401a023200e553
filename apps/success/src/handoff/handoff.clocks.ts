import {
  type Agreements,
  choosePolicy,
  type ClockPolicy,
  createRunningClocks,
  elapsedMs,
  loadAgreements,
  type TargetsChanged,
} from '@customer-graph/clocks'
import { successClock } from '@customer-graph/contracts-success'
import { type Tx } from '@customer-graph/events'
import { type Clock } from '@customer-graph/glossary'
import { clocksOf, policyOf } from '@customer-graph/clocks'
import { type Handoff, type HandoffId } from './handoff'
import { clocksOwed, type HandoffBoundary } from './handoff-clocks.rules'
import { handoffStore } from './handoff.store'
import { trailStore } from './trail.store'

/** What the clocks of success are kept for. */
export const handoffSubject = 'handoff'

export const successClocks = createRunningClocks(successClock)

const backWithSales = 'the packet is back with sales'
const of = (id: HandoffId, boundary: HandoffBoundary) => ({ kind: handoffSubject, id, boundary })

/** Starts the clocks of a new handoff, counting from the instant at which the deal was won. */
export async function startClocks(tx: Tx, handoff: Handoff, now: Date): Promise<void> {
  await startOwed(tx, await loadAgreements(tx.manager), handoff, [], now)
}

/** The claim clock has what it waited for. */
export const stopClaimClock = (tx: Tx, { id }: Handoff, at: Date) =>
  successClocks.meet(tx, of(id, 'handoff-claim'), at)

/** While the packet is back with sales, first contact is not held against success. */
export const pauseFirstContactClock = (tx: Tx, { id }: Handoff, at: Date) =>
  successClocks.pause(tx, of(id, 'handoff-first-contact'), at, backWithSales)

export const resumeFirstContactClock = (tx: Tx, { id }: Handoff, at: Date) =>
  successClocks.resume(tx, of(id, 'handoff-first-contact'), at, 'the packet was amended', backWithSales)

/** What was measured until first contact; nulls when no service level applied. */
export interface FirstContactMeasure {
  readonly elapsedBusinessMinutes: number | null
  readonly inTime: boolean | null
}

/** The first-contact clock has what it waited for. */
export async function stopFirstContactClock(tx: Tx, { id }: Handoff, at: Date): Promise<FirstContactMeasure> {
  const [clock] = await successClocks.meet(tx, of(id, 'handoff-first-contact'), at)
  if (!clock || !('metAt' in clock)) return { elapsedBusinessMinutes: null, inTime: null }
  const minutes = Math.round(elapsedMs(clock, clock.metAt) / 600) / 100
  return { elapsedBusinessMinutes: minutes, inTime: clock.state === 'met' }
}

/** A customer of another size has other targets: what has elapsed is kept, the target is new. */
export async function retargetClocks(tx: Tx, handoff: Handoff, now: Date): Promise<void> {
  const agreements = await loadAgreements(tx.manager)
  const because = `the customer's segment became ${handoff.segment}`
  for (const boundary of ['handoff-claim', 'handoff-first-contact'] as const) {
    const policy = choosePolicy(agreements, boundary, { segment: handoff.segment }, now)
    if (policy) await successClocks.retarget(tx, policy, of(handoff.id, boundary), now, because)
  }
}

/**
 * After service levels or calendars changed: clocks that could not start for want of one start, as of the instant at which
 * the deal was won, and open ones are measured against what is in force now, which their audit says.
 */
export const replanClocks =
  (clock: Clock): TargetsChanged =>
  async (tx) => {
    const now = clock.now()
    const handoffs = await handoffStore(tx.manager).lockUnfinished()
    const agreements = await loadAgreements(tx.manager)
    const ids = handoffs.map((handoff) => handoff.id)
    const existing = await clocksOf(tx.manager, handoffSubject, ids)
    for (const handoff of handoffs) {
      const measured = (existing.get(handoff.id) ?? []).map((each) => policyOf(each).boundary)
      await startOwed(tx, agreements, handoff, measured, now)
    }
    const segments = new Map<string, Handoff['segment']>(handoffs.map(({ id, segment }) => [id, segment]))
    await successClocks.replan(
      tx,
      ({ subject, stretches }) => {
        const segment = segments.get(subject.id)
        return segment ? choosePolicy(agreements, stretches[0].policy.boundary, { segment }, now) : null
      },
      now,
      'service levels or calendars changed',
    )
  }

/** Starts the clocks that are owed and not there, and lets those that came late live through the returns there were. */
async function startOwed(
  tx: Tx,
  agreements: Agreements,
  handoff: Handoff,
  measured: readonly string[],
  now: Date,
): Promise<void> {
  for (const boundary of clocksOwed(handoff).filter((owed) => !measured.includes(owed))) {
    const policy = policyAt(agreements, boundary, handoff, now)
    if (!policy) continue
    const { id, customerId, wonAt } = handoff
    await successClocks.start(tx, policy, { kind: handoffSubject, id, customerId }, wonAt)
    if (boundary === 'handoff-first-contact') await repeatPauses(tx, handoff)
  }
}

/** What was in force when the deal was won or, when nothing was, what is in force now. */
const policyAt = (
  agreements: Agreements,
  boundary: HandoffBoundary,
  handoff: Handoff,
  now: Date,
): ClockPolicy | null =>
  choosePolicy(agreements, boundary, { segment: handoff.segment }, handoff.wonAt) ??
  choosePolicy(agreements, boundary, { segment: handoff.segment }, now)

async function repeatPauses(tx: Tx, handoff: Handoff): Promise<void> {
  if (handoff.round === 1 && handoff.state !== 'returned') return
  for (const { state, since } of await trailStore(tx.manager).statesOf([handoff.id])) {
    if (state === 'returned') await pauseFirstContactClock(tx, handoff, since)
    if (state === 'offered') await resumeFirstContactClock(tx, handoff, since)
  }
}
