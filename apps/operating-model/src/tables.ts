import { calendarTable } from './calendar/calendar.table'
import { definitionTable, definitionVersionTable, signatureTable } from './definition/definition.table'
import { customerFactTable, dealFactTable, ticketFactTable } from './fact/fact.table'
import { personRefs, personTable } from './person/person.table'
import { serviceLevelTable } from './service-level/service-level.table'
import { timelineTable } from './timeline/timeline.table'
import { verdictTable } from './verdict/verdict.table'

/** Every table that the operating model owns. */
export const tables = [
  personTable,
  personRefs.table,
  definitionTable,
  definitionVersionTable,
  signatureTable,
  serviceLevelTable,
  calendarTable,
  verdictTable,
  timelineTable,
  customerFactTable,
  dealFactTable,
  ticketFactTable,
]
