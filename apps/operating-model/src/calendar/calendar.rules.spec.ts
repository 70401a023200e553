import { type CalendarId, type WantedCalendar } from './calendar'
import { distinct, set } from './calendar.rules'

const id = '019a9f10-0000-7000-8000-000000000081' as CalendarId
const now = new Date('2026-11-20T10:00:00.000Z')
const wanted: WantedCalendar = {
  name: 'Milan',
  zone: 'Europe/Rome',
  week: { monday: [{ from: '09:00', to: '18:00' }] },
  holidays: ['2026-12-25', '2026-12-08', '2026-12-25'],
  effectiveFrom: null,
}

test('a calendar is in force at once unless said otherwise; days left out are closed', () => {
  const first = set(id, null, wanted, now)
  expect(first).toMatchObject({
    accepted: true,
    value: {
      version: 1,
      effectiveFrom: now.toISOString(),
      holidays: ['2026-12-08', '2026-12-25'],
      week: { sunday: [] },
    },
  })
  const second = first.accepted && set(id, first.value, { ...wanted, name: 'Rome' }, now)
  expect(second).toMatchObject({ accepted: true, value: { version: 2, calendarId: id, name: 'Rome' } })
})

test('every problem of a calendar is said at once, with its path', () => {
  const broken = {
    ...wanted,
    zone: 'Milan',
    week: { monday: [{ from: '18:00', to: '09:00' }] },
    holidays: ['2026-02-30'],
  }
  const decision = set(id, null, { ...broken, effectiveFrom: new Date('2026-11-19T00:00:00.000Z') }, now)
  const paths = decision.accepted ? [] : decision.refusal.problems.map(({ path }) => path)
  expect(paths.sort()).toEqual(['effectiveFrom', 'holidays.0', 'week.monday.0', 'zone'])
})

test('two calendars of one name cannot be told apart', () => {
  const decision = set(id, null, wanted, now)
  if (!decision.accepted) throw new Error('unexpected')
  const other = { ...decision.value, calendarId: '019a9f10-0000-7000-8000-000000000082' }
  expect(distinct(decision.value, [other])).toMatchObject({
    refusal: { code: 'CONFLICT', existingId: other.calendarId },
  })
  expect(distinct({ ...decision.value, version: 2 }, [decision.value])).toMatchObject({ accepted: true })
  expect(distinct(decision.value, Array(200).fill({ ...other, name: 'Other' }))).toMatchObject({
    refusal: { code: 'INVALID_INPUT' },
  })
})
