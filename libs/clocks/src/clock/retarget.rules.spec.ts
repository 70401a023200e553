import { roundTheClock } from '../calendar/business-calendar'
import { explain, viewClock } from './clock-view.rules'
import { after, at, hour, resolution, started } from './clocks-for-tests'
import { elapsedMs } from './measure.rules'
import { retarget } from './retarget.rules'
import { meet, nextTick, pause, resume, tick } from './service-clock.rules'

const urgent = {
  ...resolution,
  serviceLevelVersion: 2,
  targetMs: 4 * hour,
  matchedBecause: '"Resolution" version 2 applies because priority is urgent',
}
const to = (policy: typeof resolution, when: string) => (clock: ReturnType<typeof started>) =>
  retarget(clock, policy, at(when), 'the priority changed')

test('elapsed time is kept and the target is the new one', () => {
  const planned = after(started('18 09:00'), to(urgent, '18 11:00'))
  expect(planned).toMatchObject({ state: 'running', dueAt: at('18 13:00') })
  expect(viewClock(planned, at('18 12:00'))).toMatchObject({
    elapsedMs: 3 * hour,
    remainingMs: hour,
    serviceLevelVersion: 2,
  })
})

test('the audit says so', () => {
  expect(after(started('18 09:00'), to(urgent, '18 11:00')).audit.at(-1)).toEqual({
    at: at('18 11:00'),
    act: 'retargeted',
    says:
      'Planned anew because the priority changed: "Resolution" version 1 of 480 business minutes on Office hours became ' +
      '"Resolution" version 2 of 240 business minutes on Office hours; 120 business minutes elapsed are kept. ' +
      '"Resolution" version 2 applies because priority is urgent',
  })
})

test('when more than the new target has elapsed, the clock is breached as of the change', () => {
  const change = retarget(started('18 09:00'), { ...urgent, warnAt: [0.5] }, at('18 15:00'), 'it burns')
  expect(change.clock).toMatchObject({ state: 'breached', breachedAt: at('18 15:00'), openPause: null })
  expect(change.happened).toMatchObject([
    { moment: 'warned', share: 0.5 },
    { moment: 'breached', at: at('18 15:00') },
  ])
})

test('so is one that stands still, and it stands still on', () => {
  const held = pause(started('18 09:00'), at('18 14:00'), 'hold').clock
  const change = retarget(held, urgent, at('18 15:00'), 'it burns')
  expect(change.clock).toMatchObject({
    state: 'breached',
    breachedAt: at('18 15:00'),
    openPause: { from: at('18 14:00'), because: 'hold' },
  })
  expect(meet(change.clock, at('18 16:00')).clock.state).toBe('missed')
})

test('when exactly the new target has elapsed, the clock is due at the change and can still be met then', () => {
  const planned = after(started('18 09:00'), to(urgent, '18 13:00'))
  expect(planned).toMatchObject({ state: 'running', dueAt: at('18 13:00') })
  expect(meet(planned, at('18 13:00')).clock.state).toBe('met')
})

test('a new calendar counts from the change on; what the old one counted stays', () => {
  const planned = after(started('20 15:00'), to({ ...resolution, calendar: roundTheClock }, '20 22:00'))
  expect(planned).toMatchObject({ dueAt: at('21 04:00') })
  expect(elapsedMs(planned, at('20 23:00'))).toBe(3 * hour)
})

test('a paused clock stays paused and runs on against the new target', () => {
  const planned = after(
    started('18 09:00'),
    (now) => pause(now, at('18 10:00'), 'hold'),
    to(urgent, '18 12:00'),
  )
  expect(planned.state).toBe('paused')
  expect(resume(planned, at('19 09:00'), 'released').clock).toMatchObject({ dueAt: at('19 12:00') })
})

test('a share the new target has not reached yet warns again; one it has passed warns at once', () => {
  const shares = { warnAt: [0.5] }
  const warned = tick(started('18 09:00', { ...shares, targetMs: 4 * hour }), at('18 11:00')).clock
  const longer = retarget(
    warned,
    { ...resolution, ...shares, targetMs: 8 * hour },
    at('18 11:00'),
    'a calmer day',
  ).clock
  expect(tick(longer, at('18 13:00')).happened).toMatchObject([
    { moment: 'warned', share: 0.5, at: at('18 13:00') },
  ])
  const shorter = retarget(started('18 09:00'), { ...urgent, ...shares }, at('18 12:00'), 'it burns').clock
  expect(nextTick(shorter)).toEqual(at('18 12:00'))
})

test('a failed clock keeps the policy it failed', () => {
  const breached = tick(started('18 09:00', { targetMs: hour }), at('18 11:00')).clock
  expect(retarget(breached, urgent, at('18 12:00'), 'too late')).toEqual({ clock: breached, happened: [] })
  const met = meet(started('18 09:00'), at('18 10:00')).clock
  expect(retarget(met, urgent, at('18 12:00'), 'too late').clock).toBe(met)
})

test('the same policy again, read back in another order, plans nothing anew', () => {
  const clock = started('18 09:00')
  const same = Object.fromEntries(Object.entries(resolution).reverse()) as typeof resolution
  expect(retarget(clock, same, at('18 10:00'), 'published again').clock).toBe(clock)
})

test('an explanation tells the rule, the target, the time and the standing', () => {
  const planned = after(started('18 09:00'), to(urgent, '18 11:00'))
  expect(explain(planned, at('18 12:00'))).toBe(
    '"Resolution" version 2 applies because priority is urgent. Target 240 business minutes on Office hours (UTC), ' +
      'started Wed 18 Nov 2026 09:00. Planned anew once, elapsed time kept. 180 business minutes elapsed. ' +
      'Running: 60 business minutes left, due Wed 18 Nov 2026 13:00.',
  )
})

test('an explanation exists for every standing', () => {
  const clock = started('18 09:00', { targetMs: hour })
  const paused = pause(clock, at('18 09:30'), 'hold').clock
  expect(explain(paused, at('18 12:00'))).toContain(
    'Paused since Wed 18 Nov 2026 09:30 (hold) with 30 business minutes left',
  )
  expect(explain(clock, at('18 12:00'))).toContain('Breached Wed 18 Nov 2026 10:00 and not met yet')
  expect(explain(meet(clock, at('18 09:30')).clock, at('18 12:00'))).toContain('Met in time')
  expect(explain(meet(clock, at('18 11:30')).clock, at('18 12:00'))).toContain('a failed clock stays failed')
})
