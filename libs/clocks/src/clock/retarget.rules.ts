import { dueAtOf, elapsedMs } from './measure.rules'
import { act, assertPolicy, noted, tick, type ClockChange } from './service-clock.rules'
import {
  policyOf,
  type ClockPolicy,
  type PausedClock,
  type RunningClock,
  type ServiceClock,
} from './service-clock'

/**
 * Gives an open clock another policy from `at` on, because of a new version, calendar, priority or segment.
 * The one rule: what has elapsed is kept as it was measured, the target is the new one. If more than the new target has
 * elapsed, the clock is breached as of `at`, also one that stands still. Shares that the new target has not reached will
 * warn again. The audit says all this.
 * Does not apply to a clock that has breached (a failed clock stays failed) or ended, or that has this policy already.
 * Throws RangeError when the policy's target or shares make no sense.
 */
export function retarget(clock: ServiceClock, policy: ClockPolicy, at: Date, because: string): ClockChange {
  assertPolicy(policy)
  return act(clock, at, (now, from) => {
    if (now.state !== 'running' && now.state !== 'paused') return null
    if (isSame(policyOf(now), policy)) return null
    const elapsed = elapsedMs(now, from)
    const planned = {
      ...noted(now, from, 'retargeted', difference(policyOf(now), policy, elapsed, because)),
      stretches: [...now.stretches, { from, policy }] as const,
      warned: now.warned.filter((share) => Math.floor(share * policy.targetMs) <= elapsed),
    }
    const clock = planned.state === 'running' ? { ...planned, dueAt: dueAtOf(planned) } : planned
    return elapsed > policy.targetMs ? breached(clock, from) : { clock, happened: [] }
  })
}

/** A clock whose new target was used up before it got it; a pause that lasts goes on. */
function breached(clock: RunningClock | PausedClock, at: Date): ClockChange {
  const justAfter = new Date(at.getTime() + 1)
  if (clock.state === 'running') return tick(clock, justAfter)
  const { openPause, ...history } = clock
  const change = tick({ ...history, state: 'running', dueAt: at }, justAfter)
  return change.clock.state === 'breached' ? { ...change, clock: { ...change.clock, openPause } } : change
}

function difference(before: ClockPolicy, after: ClockPolicy, elapsed: number, because: string): string {
  const level = `${said(before)} became ${said(after)}`
  return `Planned anew because ${because}: ${level}; ${minutes(elapsed)} elapsed are kept. ${after.matchedBecause}`
}

const said = ({ name, serviceLevelVersion, targetMs, calendar }: ClockPolicy): string =>
  `"${name}" version ${serviceLevelVersion} of ${minutes(targetMs)} on ${calendar.name}`

const minutes = (ms: number): string => `${Math.round(ms / 600) / 100} business minutes`

/** Whether two policies measure alike; only the explanation may differ. */
function isSame(one: ClockPolicy, other: ClockPolicy): boolean {
  const measure = ({ matchedBecause: _, ...rest }: ClockPolicy) => sorted(rest)
  return measure(one) === measure(other)
}

/** JSON with keys in order, because a policy read back from the table has another order. */
const sorted = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => a.localeCompare(b)))
      : part,
  )
