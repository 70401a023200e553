import { type ClockMoment } from '@customer-graph/glossary'
import { dueAtOf, instantWhenUsed } from './measure.rules'
import {
  policyOf,
  type ClockAct,
  type ClockHistory,
  type ClockPolicy,
  type ClockSubject,
  type OpenPause,
  type RunningClock,
  type ServiceClock,
} from './service-clock'

/** Something that became true of a clock and is worth announcing. `at` is when it happened, not when it was noticed. */
export interface Happening {
  readonly moment: ClockMoment
  readonly at: Date
  readonly share?: number
  readonly because?: string
}

/** A clock after an act, and what happened by it; nothing happened when the act does not apply. */
export interface ClockChange<Clock extends ServiceClock = ServiceClock> {
  readonly clock: Clock
  readonly happened: readonly Happening[]
}

/** A clock that runs from `at`. Throws RangeError when the policy's target or shares make no sense. */
export function startClock(
  policy: ClockPolicy,
  subject: ClockSubject,
  at: Date,
  id: string,
): ClockChange<RunningClock> {
  assertPolicy(policy)
  const says = `Started: ${policy.matchedBecause}`
  const history: ClockHistory = {
    id,
    subject,
    startedAt: at,
    stretches: [{ from: at, policy }],
    pauses: [],
    warned: [],
    audit: [{ at, act: 'started', says }],
  }
  return {
    clock: { ...history, state: 'running', dueAt: dueAtOf(history) },
    happened: [{ moment: 'started', at, because: policy.matchedBecause }],
  }
}

/**
 * What time alone has done to a clock by `at`: every share that was reached warns once, and a running clock whose due
 * instant has passed is breached, as of that instant. At the due instant itself it is still in time.
 * Every other act does this first, so that a late worker changes no verdict.
 */
export function tick(clock: ServiceClock, at: Date): ClockChange {
  if (clock.state !== 'running') return { clock, happened: [] }
  const { targetMs } = policyOf(clock)
  const warnings = sharesToCome(clock)
    .map((share) => ({ moment: 'warned' as const, share, at: instantWhenUsed(clock, targetMs * share) }))
    .filter((warning) => warning.at <= at)
  const warned = warnings.reduce<RunningClock>(
    (sofar, { share, at: reachedAt }) => ({
      ...noted(sofar, reachedAt, 'warned', `${Math.round(share * 100)} % of the target are used up`),
      warned: [...sofar.warned, share],
    }),
    clock,
  )
  if (at <= clock.dueAt) return { clock: warned, happened: warnings }
  const { dueAt, state: _, ...history } = noted(warned, clock.dueAt, 'breached', 'The target is used up')
  return {
    clock: { ...history, state: 'breached', breachedAt: dueAt, openPause: null },
    happened: [...warnings, { moment: 'breached', at: dueAt }],
  }
}

/** The clock stands still from `at`. Does not apply to one that stands still already or has ended. */
export function pause(clock: ServiceClock, at: Date, because: string): ClockChange {
  return act(clock, at, (now, from) => {
    if (now.state !== 'running' && now.state !== 'breached') return null
    if (now.state === 'breached' && now.openPause) return null
    const openPause = { from, because }
    const happening = { moment: 'paused' as const, at: from, because }
    const says = `Paused: ${because}`
    if (now.state === 'breached')
      return { clock: { ...noted(now, from, 'paused', says), openPause }, happening }
    const { dueAt: _, ...history } = noted(now, from, 'paused', says)
    return { clock: { ...history, state: 'paused', openPause }, happening }
  })
}

/**
 * The clock runs on from `at`, with the pause on record. Does not apply to one that is not paused.
 * With `onlyFrom` it ends only a pause for that reason: a customer's message ends waiting for the customer, but not a hold.
 */
export function resume(clock: ServiceClock, at: Date, because: string, onlyFrom?: string): ClockChange {
  return act(clock, at, (now, to) => {
    if ((now.state !== 'paused' && now.state !== 'breached') || !now.openPause) return null
    if (onlyFrom !== undefined && now.openPause.because !== onlyFrom) return null
    const happening = { moment: 'resumed' as const, at: to, because }
    const { openPause, ...rest } = noted(now, to, 'resumed', `Resumed: ${because}`)
    const history = { ...rest, pauses: ended(now, openPause, to) }
    return rest.state === 'breached'
      ? { clock: { ...history, state: 'breached', breachedAt: rest.breachedAt, openPause: null }, happening }
      : { clock: { ...history, state: 'running', dueAt: dueAtOf(history) }, happening }
  })
}

/** What the clock waited for happened at `at`: met when that is not after the due instant, else missed for good. */
export function meet(clock: ServiceClock, at: Date): ClockChange {
  return act(clock, at, (now, metAt) => {
    if (now.state !== 'running' && now.state !== 'paused' && now.state !== 'breached') return null
    const history = historyOf(
      noted(now, metAt, 'met', now.state === 'breached' ? 'Met, too late' : 'Met in time'),
      metAt,
    )
    const happening = { moment: 'met' as const, at: metAt }
    return now.state === 'breached'
      ? { clock: { ...history, state: 'missed', breachedAt: now.breachedAt, metAt }, happening }
      : { clock: { ...history, state: 'met', metAt }, happening }
  })
}

/** The clock no longer applies. A breach that had happened by `at` stays on record. */
export function cancel(clock: ServiceClock, at: Date, because: string): ClockChange {
  return act(clock, at, (now, cancelledAt) => {
    if (now.state !== 'running' && now.state !== 'paused' && now.state !== 'breached') return null
    const history = historyOf(noted(now, cancelledAt, 'cancelled', `Cancelled: ${because}`), cancelledAt)
    const breachedAt = now.state === 'breached' ? now.breachedAt : null
    const happening = { moment: 'cancelled' as const, at: cancelledAt, because }
    return { clock: { ...history, state: 'cancelled', cancelledAt, breachedAt }, happening }
  })
}

/** A met clock runs on, as if it had been paused since; a missed one is open again and stays failed. */
export function reopen(clock: ServiceClock, at: Date, because: string): ClockChange {
  return act(clock, at, (now, to) => {
    if (now.state !== 'met' && now.state !== 'missed') return null
    const { metAt, ...rest } = noted(now, to, 'reopened', `Reopened: ${because}`)
    const history = { ...rest, pauses: ended(now, { from: metAt, because: 'it had been met' }, to) }
    const happening = { moment: 'resumed' as const, at: to, because }
    return history.state === 'missed'
      ? { clock: { ...history, state: 'breached', openPause: null }, happening }
      : { clock: { ...history, state: 'running', dueAt: dueAtOf(history) }, happening }
  })
}

/** The next instant at which time alone changes something; null when only an act can. */
export function nextTick(clock: ServiceClock): Date | null {
  if (clock.state !== 'running') return null
  const [share] = sharesToCome(clock)
  if (share !== undefined) return instantWhenUsed(clock, policyOf(clock).targetMs * share)
  return new Date(clock.dueAt.getTime() + 1)
}

export function assertPolicy({ name, targetMs, warnAt }: ClockPolicy): void {
  if (!Number.isSafeInteger(targetMs) || targetMs <= 0)
    throw new RangeError(`The target of "${name}" is whole milliseconds above 0, got ${targetMs}`)
  const wrong = warnAt.find((share) => !(share > 0 && share < 1))
  if (wrong !== undefined)
    throw new RangeError(`"${name}" warns at shares above 0 and below 1, like 0.75 for 75 %, got ${wrong}`)
}

type Acted = { clock: ServiceClock; happening: Happening } | ClockChange | null

/**
 * Lets time do its part, then acts. An instant before the clock's last entry counts as that entry's: history only goes
 * on. Warnings do not hold it up, because what happened before one may be heard of after it.
 */
export function act(
  clock: ServiceClock,
  at: Date,
  apply: (now: ServiceClock, at: Date) => Acted,
): ClockChange {
  const last = clock.audit.findLast((entry) => entry.act !== 'warned')?.at ?? clock.startedAt
  const moment = at < last ? last : at
  const ticked = tick(clock, moment)
  const acted = apply(ticked.clock, moment)
  if (!acted) return ticked
  const more = 'happened' in acted ? acted.happened : [acted.happening]
  return { clock: acted.clock, happened: [...ticked.happened, ...more] }
}

export const noted = <Clock extends ClockHistory>(
  clock: Clock,
  at: Date,
  act: ClockAct,
  says: string,
): Clock => ({
  ...clock,
  audit: [...clock.audit, { at, act, says }],
})

const ended = ({ pauses }: ClockHistory, pause: OpenPause | null, to: Date) =>
  pause && to > pause.from ? [...pauses, { ...pause, to }] : pauses

/** The history of an open clock that ends at `to`, its open pause closed. */
function historyOf(clock: ServiceClock, to: Date): ClockHistory {
  const { id, subject, startedAt, stretches, warned, audit } = clock
  const pauses = 'openPause' in clock ? ended(clock, clock.openPause, to) : clock.pauses
  return { id, subject, startedAt, stretches, pauses, warned, audit }
}

const sharesToCome = (clock: RunningClock): number[] =>
  policyOf(clock)
    .warnAt.filter((share) => !clock.warned.includes(share))
    .sort((a, b) => a - b)
