import { EntitySchema } from 'typeorm'
import { type CalendarVersion } from './calendar'

export interface CalendarRow {
  calendar_id: string
  version: number
  name: string
  zone: string
  week: CalendarVersion['week']
  holidays: string[]
  effective_from: Date
}

export const calendarTable = new EntitySchema<CalendarRow>({
  name: 'calendar_version',
  columns: {
    calendar_id: { type: 'uuid', primary: true },
    version: { type: 'integer', primary: true },
    name: { type: 'text' },
    zone: { type: 'text' },
    week: { type: 'jsonb' },
    holidays: { type: 'jsonb' },
    effective_from: { type: 'timestamptz' },
  },
})
