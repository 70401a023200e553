export type {
  CalendarReference as BusinessCalendar,
  CalendarVersion as BusinessCalendarVersion,
} from './calendar'
