import {
  type BusinessCalendar,
  cancel,
  type ClockPolicy,
  elapsedMs,
  meet,
  pause,
  pausedForMs,
  reopen as reopenClock,
  resume,
  retarget,
  type ServiceClock,
  startClock,
  viewClock,
} from '@customer-graph/clocks'
import { type ClockAct, clockActs, stepsOf, stepsSoFar, type TicketBoundary } from './clock-acts.rules'
import { reply } from './reply.rules'
import { stateChanges } from './states.rules'
import { type Change, type Ticket } from './ticket'
import { assign, close, hold, reopen, resolve, waitOnCustomer } from './ticket.rules'
import { anna, at, byAgent, byCustomer, given } from './tickets-for-tests'

const day = [
  { from: '09:00', to: '12:30' },
  { from: '13:30', to: '18:00' },
]
/** Nine to six with an hour for lunch, in UTC; Monday 23 November is a holiday. */
const withLunch: BusinessCalendar = {
  name: 'Office hours with lunch',
  zone: 'UTC',
  week: { monday: day, tuesday: day, wednesday: day, thursday: day, friday: day, saturday: [], sunday: [] },
  holidays: ['2026-11-23'],
}
const hour = 3_600_000
const target = (boundary: TicketBoundary, hours: number): ClockPolicy => ({
  serviceLevelId: '019a9f10-0000-7000-8000-000000000080',
  serviceLevelVersion: 1,
  name: 'Target',
  boundary,
  targetMs: hours * hour,
  calendar: withLunch,
  warnAt: [],
  matchedBecause: 'no more specific service level matches',
})

const applied = (clock: ServiceClock, act: ClockAct): ServiceClock => {
  switch (act.act) {
    case 'meet':
      return meet(clock, act.at).clock
    case 'reopen':
      return reopenClock(clock, act.at, 'opened again').clock
    case 'pause':
      return pause(clock, act.at, act.because).clock
    case 'resume':
      return resume(clock, act.at, act.because, act.onlyFrom).clock
    case 'cancel':
      return cancel(clock, act.at, act.because).clock
  }
}

const start = ({ ticket }: Change, policy: ClockPolicy) =>
  startClock(
    policy,
    { kind: 'ticket', id: ticket.id, customerId: ticket.customerId },
    ticket.openedAt,
    'clock',
  ).clock

const follow = (clock: ServiceClock, acts: readonly ClockAct[], boundary: TicketBoundary) =>
  acts.filter((act) => act.boundary === boundary).reduce(applied, clock)

/** The clock of a ticket after everything that happened to it. */
const clockOf = (boundary: TicketBoundary, hours: number, change: Change): ServiceClock =>
  follow(start(change, target(boundary, hours)), stepsOf(null, change.happened).flatMap(clockActs), boundary)
const resolution = (hours: number, change: Change) => clockOf('ticket-resolution', hours, change)
const firstResponse = (hours: number, change: Change) => clockOf('ticket-first-response', hours, change)

const assigned = (when: string) => (ticket: Ticket) => assign(ticket, anna, null, at(when))
const waiting = (when: string) => (ticket: Ticket) => waitOnCustomer(ticket, null, at(when))
const held = (when: string) => (ticket: Ticket) => hold(ticket, null, at(when))
const resolved = (when: string) => (ticket: Ticket) => resolve(ticket, anna, at(when))
const reopened = (when: string) => (ticket: Ticket) => reopen(ticket, null, at(when))
const closed = (when: string) => (ticket: Ticket) => close(ticket, at(when))
const answered = (when: string) => (ticket: Ticket) => reply(ticket, byAgent, at(when))
const customerReplied = (when: string) => (ticket: Ticket) => reply(ticket, byCustomer, at(when))

describe('mistakes of known help desks that ours does not make', () => {
  test('a lunch break is not working time: asked at 12:00 with an hour to answer, due at 14:00', () => {
    expect(firstResponse(1, given('20 12:00'))).toMatchObject({ dueAt: at('20 14:00') })
  })

  test('nothing is breached outside business hours: what ends at the close of Friday goes on after the holiday', () => {
    const clock = resolution(2, given('20 17:00'))
    expect(viewClock(clock, at('22 12:00'))).toMatchObject({ state: 'running', dueAt: at('24 10:00') })
    expect(viewClock(clock, at('24 10:01')).state).toBe('breached')
  })

  test('a ticket opened on a day off has used up nothing before the next opening', () => {
    const clock = resolution(2, given('21 03:00'))
    expect(elapsedMs(clock, at('24 09:00'))).toBe(0)
    expect(clock).toMatchObject({ dueAt: at('24 11:00') })
  })

  test('hold time counts as working time, not as hours by the wall, also over a holiday', () => {
    const clock = resolution(
      4,
      given('20 15:00', assigned('20 15:00'), held('20 17:00'), assigned('24 10:00')),
    )
    expect(pausedForMs(clock, at('24 10:00'))).toBe(2 * hour)
    expect(clock).toMatchObject({ dueAt: at('24 12:00') })
  })

  test('a pause pauses: nothing is used up while the ticket waits for the customer', () => {
    const clock = resolution(4, given('20 09:00', assigned('20 09:00'), waiting('20 10:00')))
    expect(elapsedMs(clock, at('20 17:00'))).toBe(hour)
    expect(viewClock(clock, at('27 17:00'))).toMatchObject({
      state: 'paused',
      dueAt: null,
      remainingMs: 3 * hour,
    })
  })

  test('no clock runs on a solved ticket: resolved without an answer, the first response stands still too', () => {
    const clock = firstResponse(2, given('20 09:00', resolved('20 10:00')))
    expect(viewClock(clock, at('27 12:00'))).toMatchObject({
      state: 'paused',
      elapsedMs: hour,
      breachedAt: null,
    })
  })

  test('everybody sees the same clock: it depends on the clock and the instant alone', () => {
    const clock = resolution(4, given('20 09:00', assigned('20 09:00'), waiting('20 10:00')))
    expect(viewClock(clock, at('20 11:00'))).toEqual(viewClock(structuredClone(clock), at('20 11:00')))
  })
})

describe('the first-response clock', () => {
  test('is met by the first public word of a person', () => {
    expect(firstResponse(2, given('20 09:00', answered('20 10:00')))).toMatchObject({
      state: 'met',
      metAt: at('20 10:00'),
    })
  })

  test('runs on while the ticket waits or is on hold: somebody still has to answer', () => {
    const clock = firstResponse(2, given('20 09:00', held('20 09:30')))
    expect(clock).toMatchObject({ state: 'running', dueAt: at('20 11:00') })
  })

  test('runs on with what had elapsed when a ticket resolved without an answer is opened again', () => {
    const clock = firstResponse(2, given('20 09:00', resolved('20 10:00'), reopened('20 15:00')))
    expect(clock).toMatchObject({ state: 'running', dueAt: at('20 16:00') })
  })

  test('ends when the ticket is closed without an answer, neither met nor missed', () => {
    expect(firstResponse(2, given('20 09:00', closed('20 10:00')))).toMatchObject({
      state: 'cancelled',
      breachedAt: null,
    })
  })
})

describe('the resolution clock', () => {
  test('goes on when the customer replies to what was asked', () => {
    const clock = resolution(
      4,
      given('20 09:00', assigned('20 09:00'), waiting('20 10:00'), customerReplied('20 12:00')),
    )
    expect(clock).toMatchObject({ state: 'running', dueAt: at('20 16:00') })
  })

  test('stays paused when the customer replies to a ticket on hold', () => {
    const clock = resolution(
      4,
      given('20 09:00', assigned('20 09:00'), held('20 10:00'), customerReplied('20 12:00')),
    )
    expect(clock.state).toBe('paused')
  })

  test('from waiting to hold it stands still without a gap, and says why', () => {
    const clock = resolution(4, given('20 09:00', waiting('20 10:00'), held('20 11:00')))
    expect(clock).toMatchObject({ state: 'paused', openPause: { because: 'on hold' } })
    expect(elapsedMs(clock, at('20 17:00'))).toBe(hour)
  })

  test('is met by resolving, also out of a wait', () => {
    expect(resolution(4, given('20 09:00', waiting('20 10:00'), resolved('20 17:00')))).toMatchObject({
      state: 'met',
    })
  })

  test('runs on with what had elapsed when the ticket is opened again', () => {
    const clock = resolution(4, given('20 09:00', resolved('20 10:00'), reopened('20 15:00')))
    expect(elapsedMs(clock, at('20 16:00'))).toBe(2 * hour)
    expect(clock).toMatchObject({ state: 'running', dueAt: at('20 18:00') })
  })

  test('that failed stays failed, however often the ticket is opened again', () => {
    const clock = resolution(
      1,
      given('20 09:00', resolved('20 11:00'), reopened('20 15:00'), resolved('20 15:30')),
    )
    expect(clock).toMatchObject({ state: 'missed', breachedAt: at('20 10:00') })
  })

  test('ends when the ticket is closed unresolved', () => {
    expect(resolution(4, given('20 09:00', closed('20 10:00')))).toMatchObject({ state: 'cancelled' })
  })

  test('another priority keeps what has elapsed and gives the new target, and says so', () => {
    const clock = resolution(8, given('20 09:00'))
    const urgent = { ...target('ticket-resolution', 2), name: 'Urgent' }
    const { clock: after } = retarget(clock, urgent, at('20 10:00'), 'the priority changed')
    expect(after).toMatchObject({ state: 'running', dueAt: at('20 11:00') })
    expect(viewClock(after, at('20 10:00')).explanation).toContain('elapsed time kept')
  })
})

test('a clock that starts late, from what is kept of the ticket, is the clock that had followed it all along', () => {
  const change = given(
    '20 09:00',
    ...[assigned('20 09:15'), answered('20 09:30'), waiting('20 10:00'), customerReplied('20 12:00')],
    ...[held('20 14:00'), assigned('20 15:00'), resolved('20 16:00'), reopened('20 17:00')],
  )
  const late = stepsSoFar(change.ticket, stateChanges(change.ticket, null, change.happened)).flatMap(
    clockActs,
  )
  for (const boundary of ['ticket-first-response', 'ticket-resolution'] as const)
    expect(follow(start(change, target(boundary, 4)), late, boundary)).toEqual(clockOf(boundary, 4, change))
})
