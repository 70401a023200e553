import { type Tx } from '@customer-graph/events'
import { newId, type ClockEvents } from '@customer-graph/glossary'
import { type DeadlineHandler } from '../deadline/deadline'
import { cancelDeadlines, scheduleDeadline } from '../deadline/deadline.store'
import { clockFactOf } from './clock-fact'
import { clockKinds } from './clock-kinds'
import {
  insertClock,
  lockClock,
  lockLatestClock,
  lockOpenClocks,
  lockUnfailedClocks,
  updateClock,
  type ClocksOf,
} from './clock.store'
import { retarget } from './retarget.rules'
import {
  cancel,
  meet,
  nextTick,
  pause,
  reopen,
  resume,
  startClock,
  tick,
  type ClockChange,
} from './service-clock.rules'
import {
  isOpenClock,
  type ClockPolicy,
  type ClockSubject,
  type OpenClock,
  type ServiceClock,
} from './service-clock'

/** The kind of a clock's deadlines. */
export const clockDeadline = 'service-clock'

/**
 * Clocks as a service's commands use them, inside their transaction: every act stores the clock, announces what
 * happened and plans the next warning or breach, all or nothing. Acts on clocks that do not exist or have ended do nothing.
 */
export interface RunningClocks {
  /**
   * Starts the subject's clock of the policy's boundary. One that is open already goes on as it is. One that was met
   * is reopened when the boundary is of kind `pausing` (see `clockKinds`). Null, and no clock, for imported history.
   */
  start(tx: Tx, policy: ClockPolicy, subject: ClockSubject, at: Date): Promise<ServiceClock | null>
  /** `because` names the pause, e.g. `waiting on customer`, so that `resume` can tell pauses apart. */
  pause(tx: Tx, of: ClocksOf, at: Date, because: string): Promise<ServiceClock[]>
  /** With `onlyFrom` it ends only pauses of that name. */
  resume(tx: Tx, of: ClocksOf, at: Date, because: string, onlyFrom?: string): Promise<ServiceClock[]>
  meet(tx: Tx, of: ClocksOf, at: Date): Promise<ServiceClock[]>
  cancel(tx: Tx, of: ClocksOf, at: Date, because: string): Promise<ServiceClock[]>
  /** Another policy for a subject's clock of that policy's boundary: elapsed time is kept, the target is new. */
  retarget(tx: Tx, policy: ClockPolicy, of: ClocksOf, at: Date, because: string): Promise<ServiceClock[]>
  /**
   * Plans every unfailed clock anew, after service levels or calendars changed. `policyFor` says what a clock is to be
   * measured against now; null leaves it as it is. Returns the clocks that changed.
   */
  replan(
    tx: Tx,
    policyFor: (clock: OpenClock) => ClockPolicy | null | Promise<ClockPolicy | null>,
    at: Date,
    because: string,
  ): Promise<ServiceClock[]>
  /** Hand these to `startDeadlineWorker`. */
  readonly handlers: Readonly<Record<typeof clockDeadline, DeadlineHandler>>
}

/** The clocks of a department, which announces them by its own contracts. */
export function createRunningClocks(events: ClockEvents): RunningClocks {
  async function announceAndPlan(tx: Tx, { clock, happened }: ClockChange): Promise<void> {
    const { customerId, id } = clock.subject
    for (const happening of happened) {
      const about = { stream: customerId ?? id, customerId, time: happening.at }
      tx.announce(events[happening.moment], about, clockFactOf(clock, happening))
    }
    const dueAt = nextTick(clock)
    const { correlationId } = tx.cause
    if (dueAt)
      await scheduleDeadline(tx.manager, { kind: clockDeadline, subject: clock.id, dueAt, correlationId })
  }

  async function save(tx: Tx, change: ClockChange): Promise<void> {
    await updateClock(tx.manager, change.clock)
    await cancelDeadlines(tx.manager, clockDeadline, change.clock.id)
    await announceAndPlan(tx, change)
  }

  async function actOn(
    tx: Tx,
    of: ClocksOf,
    act: (clock: ServiceClock) => ClockChange,
  ): Promise<ServiceClock[]> {
    const after: ServiceClock[] = []
    for (const clock of await lockOpenClocks(tx.manager, of)) {
      const change = act(clock)
      if (change.clock !== clock) await save(tx, change)
      after.push(change.clock)
    }
    return after
  }

  async function reopenOrKeep(tx: Tx, of: Required<ClocksOf>, at: Date): Promise<ServiceClock | null> {
    const latest = await lockLatestClock(tx.manager, of)
    if (!latest || isOpenClock(latest)) return latest
    if (clockKinds[of.boundary] === 'resetting' || latest.state === 'cancelled') return null
    const change = reopen(latest, at, `the ${of.kind} was reopened`)
    await save(tx, change)
    return change.clock
  }

  return {
    async start(tx, policy, subject, at) {
      if (tx.cause.history) return null
      const { boundary } = policy
      const of = { kind: subject.kind, id: subject.id, boundary }
      const existing = await reopenOrKeep(tx, of, at)
      if (existing) return existing
      const change = startClock(policy, subject, at, newId<'ServiceClock'>())
      if (!(await insertClock(tx.manager, change.clock))) return lockLatestClock(tx.manager, of)
      await announceAndPlan(tx, change)
      return change.clock
    },
    pause: (tx, of, at, because) => actOn(tx, of, (clock) => pause(clock, at, because)),
    resume: (tx, of, at, because, onlyFrom) => actOn(tx, of, (clock) => resume(clock, at, because, onlyFrom)),
    meet: (tx, of, at) => actOn(tx, of, (clock) => meet(clock, at)),
    cancel: (tx, of, at, because) => actOn(tx, of, (clock) => cancel(clock, at, because)),
    retarget: (tx, policy, { kind, id }, at, because) =>
      actOn(tx, { kind, id, boundary: policy.boundary }, (clock) => retarget(clock, policy, at, because)),
    async replan(tx, policyFor, at, because) {
      const changed: ServiceClock[] = []
      for (const clock of await lockUnfailedClocks(tx.manager)) {
        const policy = await policyFor(clock)
        if (!policy) continue
        const change = retarget(clock, policy, at, because)
        if (change.clock === clock) continue
        await save(tx, change)
        changed.push(change.clock)
      }
      return changed
    },
    handlers: {
      // A command that held the clock may have changed it meanwhile: what is due is decided by the clock as it is now.
      async [clockDeadline]({ subject, firedAt }, tx) {
        const clock = await lockClock(tx.manager, subject)
        if (clock) await save(tx, tick(clock, firedAt))
      },
    },
  }
}
