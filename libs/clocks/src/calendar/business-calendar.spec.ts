import { parseCalendar, roundTheClock } from './business-calendar'
import { office } from './calendars-for-tests'

const problems = (input: unknown) => {
  const decision = parseCalendar(input)
  return decision.accepted ? [] : decision.refusal.problems.map(({ path, message }) => `${path} ${message}`)
}
const withMonday = (...monday: { from: string; to: string }[]) => ({
  ...office,
  week: { ...office.week, monday },
})

test('a calendar with a lunch break and holidays is accepted, and so is one that never closes', () => {
  expect(problems({ ...office, holidays: ['2026-12-25'] })).toEqual([])
  expect(problems(roundTheClock)).toEqual([])
})

test('what else a published calendar carries is dropped', () => {
  expect(parseCalendar({ ...office, version: 3 })).toEqual({ accepted: true, value: office })
})

test('an unknown zone is refused with an example of a known one', () => {
  expect(problems({ ...office, zone: 'Europe/Milan' })).toEqual([
    'zone "Europe/Milan" is not an IANA time zone; name one like Europe/Rome or America/New_York',
  ])
})

test('an offset is no zone, because it knows no daylight saving', () => {
  expect(problems({ ...office, zone: '+02:00' })).toHaveLength(1)
})

test('overlapping windows are refused with both named', () => {
  expect(problems(withMonday({ from: '12:00', to: '18:00' }, { from: '09:00', to: '13:00' }))).toEqual([
    'week.monday 09:00–13:00 and 12:00–18:00 overlap; join them or move one',
  ])
})

test('windows that touch do not overlap', () => {
  expect(problems(withMonday({ from: '09:00', to: '13:00' }, { from: '13:00', to: '18:00' }))).toEqual([])
})

test('a window that ends before it starts is refused, and a night shift is shown how to be written', () => {
  expect(problems(withMonday({ from: '22:00', to: '06:00' }))).toEqual([
    'week.monday.0 ends at 06:00, which is not after its start 22:00; ' +
      'split hours that pass midnight into one window up to 24:00 and one from 00:00 on the next day',
  ])
})

test('a calendar without any window is refused', () => {
  const week = { monday: [], tuesday: [], wednesday: [], thursday: [], friday: [], saturday: [], sunday: [] }
  expect(problems({ ...office, week })).toEqual([
    'week has no open window at all; open at least one, or no clock could ever run',
  ])
})

test('every problem is named at once', () => {
  const wrong = { ...withMonday({ from: '9', to: '25:00' }), zone: 'Nowhere', holidays: ['2026-02-30'] }
  expect(problems(wrong).map((problem) => problem.split(' ')[0])).toEqual([
    'zone',
    'week.monday.0.from',
    'week.monday.0.to',
    'holidays.0',
  ])
})

test('garbage is refused, not thrown', () => {
  for (const input of [null, 'office', 7, [], {}]) expect(parseCalendar(input).accepted).toBe(false)
})
