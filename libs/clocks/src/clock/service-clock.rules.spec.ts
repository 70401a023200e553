import { office } from '../calendar/calendars-for-tests'
import { viewClock } from './clock-view.rules'
import { after, at, hour, minute, resolution, started, ticket } from './clocks-for-tests'
import { cancel, meet, nextTick, pause, reopen, resume, startClock, tick } from './service-clock.rules'

const said = ({ happened }: { happened: readonly { moment: string; at: Date; share?: number }[] }) =>
  happened.map(({ moment, at, share }) =>
    [moment, ...(share ? [share] : []), at.toISOString().slice(5, 16)].join(' '),
  )

describe('in time or not', () => {
  const clock = started('18 09:00', { targetMs: hour })

  test('met at the due instant is in time', () => {
    expect(meet(clock, at('18 10:00')).clock).toMatchObject({ state: 'met', metAt: at('18 10:00') })
  })
  test('met a millisecond later is missed, with the breach at the due instant and the meeting both on record', () => {
    const change = meet(clock, new Date(at('18 10:00').getTime() + 1))
    expect(change.clock).toMatchObject({ state: 'missed', breachedAt: at('18 10:00') })
    expect(said(change)).toEqual(['breached 11-18T10:00', 'met 11-18T10:00'])
  })
  test('a failed clock stays failed when it is met later', () => {
    const breached = tick(clock, at('18 11:00')).clock
    expect(breached.state).toBe('breached')
    expect(meet(breached, at('19 09:30')).clock).toMatchObject({
      state: 'missed',
      breachedAt: at('18 10:00'),
      metAt: at('19 09:30'),
    })
  })
  test('an instant before the breach, heard of after it, does not heal it', () => {
    const breached = tick(clock, at('18 11:00')).clock
    expect(meet(breached, at('18 09:30')).clock.state).toBe('missed')
  })
  test('what is met tells its elapsed business minutes, and they stand still from then on', () => {
    const met = meet(started('20 16:00'), at('23 10:00')).clock
    expect(viewClock(met, at('25 10:00'))).toMatchObject({
      elapsedMs: 2 * hour,
      remainingMs: null,
      state: 'met',
    })
  })
})

describe('warnings', () => {
  const clock = started('18 09:00', { targetMs: 4 * hour, warnAt: [0.9, 0.5, 0.75] })

  test('each share warns once, at the instant it was reached', () => {
    const half = tick(clock, at('18 11:00'))
    expect(said(half)).toEqual(['warned 0.5 11-18T11:00'])
    expect(tick(half.clock, at('18 11:59')).happened).toEqual([])
    expect(said(tick(half.clock, at('18 12:00')))).toEqual(['warned 0.75 11-18T12:00'])
  })
  test('a worker that comes late finds every warning and the breach, in order', () => {
    expect(said(tick(clock, at('19 09:00')))).toEqual([
      'warned 0.5 11-18T11:00',
      'warned 0.75 11-18T12:00',
      'warned 0.9 11-18T12:36',
      'breached 11-18T13:00',
    ])
  })
  test('the next instant to look is the next share, and after the last one the millisecond after the due instant', () => {
    expect(nextTick(clock)).toEqual(at('18 11:00'))
    expect(nextTick(tick(clock, at('18 12:40')).clock)).toEqual(new Date(at('18 13:00').getTime() + 1))
  })
  test('a paused clock waits for nobody', () => {
    expect(nextTick(pause(clock, at('18 10:00'), 'hold').clock)).toBeNull()
  })
  test('a warning does not hold up what happened before it but is heard of after it', () => {
    const warned = tick(clock, at('18 11:00')).clock
    expect(meet(warned, at('18 10:30')).clock).toMatchObject({ state: 'met', metAt: at('18 10:30') })
  })
})

describe('pauses', () => {
  const clock = started('18 09:00')
  const waiting = (now: typeof clock) => pause(now, at('18 10:00'), 'waiting on customer')

  test('inherited bug: a pause that did not pause', () => {
    const paused = waiting(clock).clock
    expect(viewClock(paused, at('20 10:00'))).toMatchObject({
      state: 'paused',
      elapsedMs: hour,
      remainingMs: 7 * hour,
      pausedForMs: 16 * hour,
      dueAt: null,
    })
    expect(tick(paused, at('30 10:00')).happened).toEqual([])
  })
  test('inherited bug: hold time is working time, also over a holiday', () => {
    const calendar = { ...office, holidays: ['2026-11-19'] }
    const held = after(
      started('18 09:00', { calendar }),
      (now) => pause(now, at('18 16:00'), 'hold'),
      (now) => resume(now, at('20 10:00'), 'released'),
    )
    expect(held).toMatchObject({ state: 'running', dueAt: at('20 11:00') })
    expect(viewClock(held, at('20 10:30'))).toMatchObject({ elapsedMs: 7.5 * hour, pausedForMs: 2 * hour })
  })
  test('a customer’s message ends waiting for the customer', () => {
    const resumed = resume(
      waiting(clock).clock,
      at('19 09:00'),
      'the customer replied',
      'waiting on customer',
    )
    expect(said(resumed)).toEqual(['resumed 11-19T09:00'])
  })
  test('but it does not end a hold', () => {
    const held = pause(clock, at('18 10:00'), 'hold').clock
    expect(resume(held, at('19 09:00'), 'the customer replied', 'waiting on customer').clock).toBe(held)
  })
  test('pausing twice and resuming twice change nothing more', () => {
    const paused = waiting(clock).clock
    expect(pause(paused, at('18 11:00'), 'again')).toEqual({ clock: paused, happened: [] })
    const resumed = resume(paused, at('18 12:00'), 'back').clock
    expect(resume(resumed, at('18 13:00'), 'back')).toEqual({ clock: resumed, happened: [] })
  })
  test('a pause that comes after the due instant cannot undo the breach no worker has noticed yet', () => {
    const change = pause(clock, at('19 12:00'), 'hold')
    expect(change.clock).toMatchObject({ state: 'breached', breachedAt: at('18 17:00') })
    expect(said(change)).toEqual(['breached 11-18T17:00', 'paused 11-19T12:00'])
  })
  test('the elapsed time of a breached clock stands still in pauses too', () => {
    const missed = after(
      started('18 09:00', { targetMs: hour }),
      (now) => pause(now, at('18 11:00'), 'waiting on customer'),
      (now) => resume(now, at('18 15:00'), 'the customer replied'),
      (now) => meet(now, at('18 16:00')),
    )
    expect(viewClock(missed, at('20 09:00'))).toMatchObject({ state: 'missed', elapsedMs: 3 * hour })
  })
  test('a resumption that is dated before its pause takes no time at all', () => {
    const resumed = resume(waiting(clock).clock, at('18 09:30'), 'a slow clock elsewhere').clock
    expect(resumed).toMatchObject({ pauses: [], dueAt: at('18 17:00') })
  })
})

describe('other bugs that users of help desks reported', () => {
  test('inherited bug: a breach is never counted outside business hours', () => {
    const friday = started('20 16:30', { targetMs: hour })
    expect(tick(friday, at('22 12:00')).happened).toEqual([])
    expect(said(tick(friday, at('23 09:31')))).toEqual(['breached 11-23T09:30'])
  })
  test('inherited bug: a clock that waits for the next response does not run on after the ticket is solved', () => {
    const solved = meet(started('18 09:00'), at('18 10:00')).clock
    expect(nextTick(solved)).toBeNull()
    expect(tick(solved, at('27 10:00'))).toEqual({ clock: solved, happened: [] })
    expect(viewClock(solved, at('27 10:00')).elapsedMs).toBe(hour)
  })
  test('inherited bug: opened on a day off, the elapsed time begins with the next opening', () => {
    const sunday = started('22 10:00')
    expect(viewClock(sunday, at('23 08:59')).elapsedMs).toBe(0)
    expect(viewClock(sunday, at('23 09:20')).elapsedMs).toBe(20 * minute)
    expect(sunday).toMatchObject({ dueAt: at('23 17:00') })
  })
  test('inherited bug: all roles see one view, which depends on the clock and the instant alone', () => {
    const clock = started('18 09:00', { targetMs: hour })
    expect(viewClock).toHaveLength(2)
    const beforeTheWorker = viewClock(clock, at('18 10:30'))
    const afterTheWorker = viewClock(tick(clock, at('18 10:30')).clock, at('18 10:30'))
    expect(beforeTheWorker).toEqual(afterTheWorker)
    expect(beforeTheWorker).toMatchObject({ state: 'breached', remainingMs: -30 * minute })
  })
})

describe('the end', () => {
  test('a cancelled clock counts as nothing, unless it had breached', () => {
    expect(cancel(started('18 09:00'), at('18 10:00'), 'merged').clock).toMatchObject({
      state: 'cancelled',
      breachedAt: null,
    })
    expect(cancel(started('18 09:00'), at('20 10:00'), 'merged').clock).toMatchObject({
      breachedAt: at('18 17:00'),
    })
  })
  test('an ended clock is deaf', () => {
    const met = meet(started('18 09:00'), at('18 10:00')).clock
    for (const act of [pause, resume, cancel])
      expect(act(met, at('18 11:00'), 'why')).toEqual({ clock: met, happened: [] })
    expect(meet(met, at('18 11:00'))).toEqual({ clock: met, happened: [] })
  })
  test('a reopened clock runs on with its elapsed time kept', () => {
    const reopened = reopen(
      meet(started('18 09:00'), at('18 10:00')).clock,
      at('19 09:00'),
      'the customer wrote again',
    ).clock
    expect(reopened).toMatchObject({ state: 'running', dueAt: at('19 16:00') })
    expect(reopened).not.toHaveProperty('metAt')
  })
  test('a missed clock is breached again when it is reopened', () => {
    const missed = meet(started('18 09:00'), at('20 10:00')).clock
    expect(reopen(missed, at('20 11:00'), 'reopened').clock).toMatchObject({
      state: 'breached',
      breachedAt: at('18 17:00'),
    })
  })
})

test('a policy that makes no sense is thrown at the caller', () => {
  for (const changes of [{ targetMs: 0 }, { targetMs: 1.5 }, { warnAt: [1] }, { warnAt: [0] }])
    expect(() => startClock({ ...resolution, ...changes }, ticket, at('18 09:00'), 'id')).toThrow(RangeError)
})
