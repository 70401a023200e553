import * as fc from 'fast-check'
import { addBusinessTime, businessTimeBetween } from '../calendar/business-time.rules'
import { anyCalendar, anyInstant } from '../calendar/calendars-for-tests'
import { hour, resolution, ticket } from './clocks-for-tests'
import { dueAtOf, elapsedMs, pausedForMs } from './measure.rules'
import { retarget } from './retarget.rules'
import { pause, resume, startClock } from './service-clock.rules'
import { type ServiceClock } from './service-clock'

const step = fc.record({
  act: fc.constantFrom('pause', 'resume', 'retarget'),
  after: fc.integer({ min: 0, max: 40 * hour }),
})
const target = fc.integer({ min: 1, max: 200 * hour })

/** A clock that lived through random pauses and, if wanted, changes of target, and the instant of its last act. */
function lived(
  clock: ServiceClock,
  steps: { act: string; after: number }[],
  acts: string[],
): [ServiceClock, Date] {
  let now = clock.startedAt
  for (const { act, after } of steps.filter((step) => acts.includes(step.act))) {
    now = new Date(now.getTime() + after)
    if (act === 'pause') clock = pause(clock, now, 'hold').clock
    if (act === 'resume') clock = resume(clock, now, 'released').clock
    if (act === 'retarget')
      clock = retarget(clock, { ...resolution, targetMs: after + 1 }, now, 'a change').clock
  }
  return [clock, now]
}

const property = (acts: string[], holds: (clock: ServiceClock, now: Date) => void) =>
  fc.assert(
    fc.property(
      anyCalendar,
      anyInstant,
      target,
      fc.array(step, { maxLength: 8 }),
      (calendar, start, targetMs, steps) => {
        const { clock } = startClock({ ...resolution, calendar, targetMs }, ticket, start, 'clock')
        holds(...lived(clock, steps, acts))
      },
    ),
  )

test('the due instant can be worked out again from the history alone', () => {
  property(['pause', 'resume', 'retarget'], (clock) => {
    if (clock.state === 'running')
      expect(dueAtOf(JSON.parse(JSON.stringify(clock), revive))).toEqual(clock.dueAt)
    if (clock.state === 'breached') expect(dueAtOf(clock)).toEqual(clock.breachedAt)
  })
})

test('at the due instant exactly the target has elapsed', () => {
  property(['pause', 'resume'], (clock) => {
    if (clock.state === 'running')
      expect(elapsedMs(clock, clock.dueAt)).toBe(clock.stretches[0].policy.targetMs)
  })
})

test('elapsed and paused time together are the business time since the start', () => {
  property(['pause', 'resume'], (clock, now) => {
    const { calendar } = clock.stretches[0].policy
    const later = addBusinessTime(calendar, now, hour)
    const both = elapsedMs(clock, later) + pausedForMs(clock, later)
    expect(both).toBe(businessTimeBetween(calendar, clock.startedAt, later))
  })
})

const revive = (_: string, value: unknown) =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value) ? new Date(value) : value
