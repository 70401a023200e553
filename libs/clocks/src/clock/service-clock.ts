import { type Boundary } from '@customer-graph/glossary'
import { type BusinessCalendar } from '../calendar/business-calendar'

/** What a clock measures against: one version of a service level, as it was when the clock got it. */
export interface ClockPolicy {
  readonly serviceLevelId: string
  readonly serviceLevelVersion: number
  /** For people, e.g. `First response, enterprise`. */
  readonly name: string
  /** What is measured. A subject has at most one open clock per boundary, whichever service level applies. */
  readonly boundary: Boundary
  /** Business milliseconds that may pass. */
  readonly targetMs: number
  readonly calendar: BusinessCalendar
  /** Shares of the target at which to warn, each above 0 and below 1. */
  readonly warnAt: readonly number[]
  /** Why this service level and no other, as a sentence. */
  readonly matchedBecause: string
}

/** What is measured: a ticket, a handoff … */
export interface ClockSubject {
  readonly kind: string
  readonly id: string
  readonly customerId: string | null
}

/** The time in which a clock stood still. */
export interface Pause {
  readonly from: Date
  readonly to: Date
  readonly because: string
}

/** The policy that was in force from an instant on, until the next stretch. */
export interface Stretch {
  readonly from: Date
  readonly policy: ClockPolicy
}

export type ClockAct =
  'started' | 'paused' | 'resumed' | 'reopened' | 'retargeted' | 'warned' | 'breached' | 'met' | 'cancelled'

/** One line of a clock's own audit. */
export interface ClockEntry {
  readonly at: Date
  readonly act: ClockAct
  /** A sentence for people. */
  readonly says: string
}

/** Everything a clock's numbers are computed from; nothing else is needed to work them out again. */
export interface ClockHistory {
  readonly id: string
  readonly subject: ClockSubject
  readonly startedAt: Date
  /** The first begins at `startedAt`; the last is in force. */
  readonly stretches: readonly [Stretch, ...Stretch[]]
  /** Ended pauses in order. */
  readonly pauses: readonly Pause[]
  /** Shares that were warned of against the present target. */
  readonly warned: readonly number[]
  readonly audit: readonly ClockEntry[]
}

/** A pause that has not ended. */
export type OpenPause = Omit<Pause, 'to'>

export type RunningClock = ClockHistory & { readonly state: 'running'; readonly dueAt: Date }
export type PausedClock = ClockHistory & { readonly state: 'paused'; readonly openPause: OpenPause }
/** Failed and not met yet. Its elapsed time still stands still in pauses, but its verdict is final. */
export type BreachedClock = ClockHistory & {
  readonly state: 'breached'
  readonly breachedAt: Date
  readonly openPause: OpenPause | null
}
export type MetClock = ClockHistory & { readonly state: 'met'; readonly metAt: Date }
/** Met too late: a failed clock stays failed. */
export type MissedClock = ClockHistory & {
  readonly state: 'missed'
  readonly breachedAt: Date
  readonly metAt: Date
}
export type CancelledClock = ClockHistory & {
  readonly state: 'cancelled'
  readonly cancelledAt: Date
  readonly breachedAt: Date | null
}

/** One running measurement against a service level. */
export type ServiceClock =
  RunningClock | PausedClock | BreachedClock | MetClock | MissedClock | CancelledClock
export type ClockState = ServiceClock['state']

/** States in which what the clock waits for has not happened yet. */
export const openStates = ['running', 'paused', 'breached'] as const satisfies readonly ClockState[]
export type OpenClock = Extract<ServiceClock, { state: (typeof openStates)[number] }>

export const isOpenClock = (clock: ServiceClock): clock is OpenClock =>
  (openStates as readonly ClockState[]).includes(clock.state)

/** The policy in force. */
export const policyOf = (clock: ClockHistory): ClockPolicy =>
  (clock.stretches.at(-1) ?? clock.stretches[0]).policy
