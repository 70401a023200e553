import { loadGroups, perRequest } from '@customer-graph/subgraph'
import { calendarStore } from './calendar.store'

export const versionsOfCalendar = perRequest(({ manager }) =>
  loadGroups(calendarStore(manager).versionsOf, (calendar) => calendar.calendarId),
)
