import { parseCalendar } from '@customer-graph/clocks'
import { calendarSet, serviceLevelSet } from '@customer-graph/contracts-operating-model'
import { priorities } from '@customer-graph/contracts-support'
import { boundaries, isId, segments, selectServiceLevel } from '@customer-graph/glossary'
import { distinct } from '../service-level/service-level.rules'
import { defaultCalendars } from './default-calendars'
import { defaultDefinitions } from './default-definitions'
import { defaultServiceLevels } from './default-service-levels'

const today = new Date('2026-11-20T10:00:00.000Z')

test('every default is what its contract and the calendars of the clocks accept', () => {
  for (const calendar of defaultCalendars) {
    expect(calendarSet.schema.safeParse(calendar).success).toBe(true)
    expect(parseCalendar(calendar).accepted).toBe(true)
  }
  for (const level of defaultServiceLevels) expect(serviceLevelSet.schema.safeParse(level).success).toBe(true)
})

test('ids are ids, and no two defaults share one', () => {
  const ids = [
    ...defaultCalendars.map(({ calendarId }) => calendarId),
    ...defaultServiceLevels.map(({ serviceLevelId }) => serviceLevelId),
    ...defaultDefinitions.map(({ definitionId }) => definitionId),
  ]
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids.filter((id) => !isId(id))).toEqual([])
})

test('every case of every boundary has a target, on a calendar that is there', () => {
  const calendars = new Set(defaultCalendars.map(({ calendarId }) => calendarId))
  for (const boundary of boundaries)
    for (const segment of segments)
      for (const priority of priorities) {
        const chosen = selectServiceLevel(
          defaultServiceLevels,
          boundary,
          { segment, priority, plan: 'gold' },
          today,
        )
        expect(calendars.has(chosen!.level.calendarId)).toBe(true)
      }
})

test('premium customers are promised more, and no two service levels are for the same cases', () => {
  for (const priority of priorities) {
    const usual = selectServiceLevel(
      defaultServiceLevels,
      'ticket-resolution',
      { priority, plan: 'gold' },
      today,
    )
    const premium = selectServiceLevel(
      defaultServiceLevels,
      'ticket-resolution',
      { priority, plan: 'premium' },
      today,
    )
    expect(premium!.level.targetMinutes).toBeLessThan(usual!.level.targetMinutes)
  }
  for (const level of defaultServiceLevels) expect(distinct(level, defaultServiceLevels).accepted).toBe(true)
})
