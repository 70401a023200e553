import {
  ticketOpened,
  ticketReopened,
  ticketReplied,
  ticketResolved,
} from '@customer-graph/contracts-support'
import { type EventEnvelope } from '@customer-graph/events'
import { type DataOf } from '@customer-graph/glossary'
import { defaultCalendars } from '../defaults/default-calendars'
import { eventOf } from '@customer-graph/subgraph/for-tests/event-of'
import { concerned, fold } from './fold-facts.rules'
import { businessTimes, ticketSteps } from './ticket-fact.rules'

const told = (...events: EventEnvelope[]) => fold(concerned(events, ticketSteps), new Map())[0]!

const opened = (openedAt: string) => eventOf(ticketOpened, { ...ticketOpened.example, openedAt })
const replied = (given: Partial<DataOf<typeof ticketReplied>>) =>
  eventOf(ticketReplied, { ...ticketReplied.example, ...given })
const resolved = (resolvedAt: string, times: number) =>
  eventOf(ticketResolved, { ...ticketResolved.example, resolvedAt, times })
const reopened = eventOf(ticketReopened, ticketReopened.example)

const nine = '2026-11-20T09:00:00.000Z'
const ten = '2026-11-20T10:00:00.000Z'

test('the first response is the first public word of a person: an acknowledgement counts', () => {
  const at = (given: Partial<DataOf<typeof ticketReplied>>) =>
    told(replied({ repliedAt: nine, ...given })).firstRespondedAt
  expect(at({ kind: 'acknowledgement' })).toEqual(new Date(nine))
  expect(at({ kind: 'message' })).toEqual(new Date(nine))
  expect(at({ kind: 'automatic' })).toBeNull()
  expect(at({ visibility: 'internal' })).toBeNull()
  expect(at({ by: 'customer' })).toBeNull()
})

test('of several responses the earliest counts, in whatever order they are told', () => {
  expect(told(replied({ repliedAt: nine }), replied({ repliedAt: ten })).firstRespondedAt).toEqual(
    new Date(nine),
  )
  expect(told(replied({ repliedAt: ten }), replied({ repliedAt: nine })).firstRespondedAt).toEqual(
    new Date(nine),
  )
})

test('of several resolutions the last counts, and a ticket resolved twice was reopened', () => {
  const ticket = told(opened(nine), resolved(nine, 1), reopened, resolved(ten, 2))
  expect(ticket).toMatchObject({ resolvedAt: new Date(ten), timesResolved: 2, timesReopened: 1 })
})

test('business time leaves out lunch, nights, weekends and holidays', () => {
  const office = defaultCalendars.slice(0, 1)
  // Friday 17:00 in Rome until Monday 10:00: one hour and one hour.
  const overTheWeekend = told(opened('2026-11-20T16:00:00.000Z'), resolved('2026-11-23T09:00:00.000Z', 1))
  expect(businessTimes(overTheWeekend, office).resolutionMinutes).toBe(120)
  // Monday 12:00 until 14:00: the lunch hour is not counted.
  const overLunch = told(
    opened('2026-11-23T11:00:00.000Z'),
    replied({ repliedAt: '2026-11-23T13:00:00.000Z' }),
  )
  expect(businessTimes(overLunch, office)).toEqual({
    ...{ firstResponseMinutes: 60, resolutionMinutes: null, calendarVersion: 1 },
  })
  // Opened on Christmas Day.
  const onHoliday = told(opened('2026-12-25T09:00:00.000Z'), resolved('2026-12-28T08:30:00.000Z', 1))
  expect(businessTimes(onHoliday, office).resolutionMinutes).toBe(30)
})

test('business time is measured on the version in force at the opening; on the first for what is older', () => {
  const first = defaultCalendars[0]!
  const later = { ...first, version: 2, effectiveFrom: '2026-11-01T00:00:00.000Z' }
  const version = (at: string) => businessTimes(told(opened(at)), [later, first]).calendarVersion
  expect(version('2026-11-20T16:00:00.000Z')).toBe(2)
  expect(version('2026-10-20T16:00:00.000Z')).toBe(1)
  expect(version('2010-01-13T08:00:00.000Z')).toBe(1)
})

test('without a calendar there is no business time', () => {
  expect(businessTimes(told(opened(nine), resolved(ten, 1)), [])).toEqual({
    ...{ firstResponseMinutes: null, resolutionMinutes: null, calendarVersion: null },
  })
})
