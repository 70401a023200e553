import { type CalendarVersion } from '../calendar/calendar'
import { beginning } from './beginning'
import { officeHoursId, roundTheClockId } from './default-ids'

/** Public holidays of Italy, Easter Monday included; 4 October is one again from 2026 on. */
const everyYear = [
  '01-01',
  '01-06',
  '04-25',
  '05-01',
  '06-02',
  '08-15',
  '10-04',
  '11-01',
  '12-08',
  '12-25',
  '12-26',
]
const easterMonday: Readonly<Record<string, string>> = { 2026: '04-06', 2027: '03-29' }
const italianHolidays = Object.entries(easterMonday)
  .flatMap(([year, monday]) => [...everyYear, monday].map((day) => `${year}-${day}`))
  .sort()

/** Eight hours a day, with a lunch break. */
const workday = [
  { from: '09:00', to: '12:30' },
  { from: '13:30', to: '18:00' },
]
const allDay = [{ from: '00:00', to: '24:00' }]

/** The calendars that a fresh company begins with. */
export const defaultCalendars: readonly CalendarVersion[] = [
  {
    calendarId: officeHoursId,
    version: 1,
    name: 'Office hours',
    zone: 'Europe/Rome',
    week: {
      monday: workday,
      tuesday: workday,
      wednesday: workday,
      thursday: workday,
      friday: workday,
      saturday: [],
      sunday: [],
    },
    holidays: italianHolidays,
    effectiveFrom: beginning,
  },
  {
    calendarId: roundTheClockId,
    version: 1,
    name: 'Round the clock',
    zone: 'UTC',
    week: {
      monday: allDay,
      tuesday: allDay,
      wednesday: allDay,
      thursday: allDay,
      friday: allDay,
      saturday: allDay,
      sunday: allDay,
    },
    holidays: [],
    effectiveFrom: beginning,
  },
]
