import { calendarSet } from '@customer-graph/contracts-operating-model'
import { type Tx } from '@customer-graph/events'
import { type CalendarVersion } from './calendar'

export const announceSet = (tx: Tx, calendar: CalendarVersion, at: Date): void =>
  tx.announce(calendarSet, { stream: calendar.calendarId, customerId: null, time: at }, calendar)
