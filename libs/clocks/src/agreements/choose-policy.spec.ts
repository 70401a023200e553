import { type ServiceLevel } from '@customer-graph/glossary'
import { office, withLunchBreak } from '../calendar/calendars-for-tests'
import { type CalendarVersion } from './agreement'
import { choosePolicy } from './choose-policy.rules'

const calendar = (change: Partial<CalendarVersion> = {}): CalendarVersion => ({
  ...office,
  calendarId: '019a9f10-0000-7000-8000-000000000081',
  version: 1,
  effectiveFrom: '2026-01-01T00:00:00Z',
  ...change,
})
const level = (change: Partial<ServiceLevel> = {}): ServiceLevel => ({
  serviceLevelId: '019a9f10-0000-7000-8000-000000000080',
  version: 1,
  name: 'First contact',
  boundary: 'handoff-first-contact',
  match: {},
  targetMinutes: 480,
  warnAt: [0.5],
  calendarId: calendar().calendarId,
  effectiveFrom: '2026-01-01T00:00:00Z',
  ...change,
})
const november = new Date('2026-11-20T12:00:00Z')
const choose = (levels: ServiceLevel[], calendars = [calendar()], at = november) =>
  choosePolicy({ levels, calendars }, 'handoff-first-contact', { segment: 'enterprise' }, at)

test('a policy has the target in milliseconds, the hours to count on and the reason', () => {
  expect(choose([level()])).toEqual({
    serviceLevelId: level().serviceLevelId,
    serviceLevelVersion: 1,
    name: 'First contact',
    boundary: 'handoff-first-contact',
    targetMs: 28_800_000,
    calendar: office,
    warnAt: [0.5],
    matchedBecause: expect.stringMatching(/"First contact" version 1 .* counted on "Office hours" version 1/),
  })
})

test('a service level for the segment comes before one for everybody', () => {
  const forEnterprise = level({
    serviceLevelId: '019a9f10-0000-7000-8000-000000000082',
    name: 'First contact, enterprise',
    match: { segment: 'enterprise' },
  })
  expect(choose([level(), forEnterprise])?.name).toBe('First contact, enterprise')
})

test('a version counts from its effective instant on', () => {
  const stricter = level({ version: 2, targetMinutes: 60, effectiveFrom: '2026-12-01T00:00:00Z' })
  expect(choose([level(), stricter])?.serviceLevelVersion).toBe(1)
  expect(choose([level(), stricter], [calendar()], new Date('2026-12-01T00:00:00Z'))?.targetMs).toBe(
    3_600_000,
  )
})

test('the calendar is the version in force at that instant', () => {
  const later = calendar({ version: 2, week: withLunchBreak.week, effectiveFrom: '2026-11-01T00:00:00Z' })
  expect(choose([level()], [later, calendar()])?.calendar.week).toEqual(withLunchBreak.week)
  expect(choose([level()], [later, calendar()], new Date('2026-10-31T00:00:00Z'))?.calendar.week).toEqual(
    office.week,
  )
})

test('a calendar whose day has not come counts with its first version when there is no other', () => {
  const first = calendar({ effectiveFrom: '2027-01-01T00:00:00Z' })
  const second = calendar({ version: 2, effectiveFrom: '2027-06-01T00:00:00Z', week: withLunchBreak.week })
  expect(choose([level()], [second, first])?.calendar.week).toEqual(office.week)
})

test.each([
  ['no service level is known', [], [calendar()]],
  ['the service level is for another boundary', [level({ boundary: 'handoff-claim' })], [calendar()]],
  ['it is for another segment', [level({ match: { segment: 'small' } })], [calendar()]],
  ['its calendar has not arrived yet', [level()], []],
])('there is no policy when %s', (_why, levels, calendars) => {
  expect(choose(levels, calendars)).toBeNull()
})
