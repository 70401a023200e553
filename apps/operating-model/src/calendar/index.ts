import { type Feature } from '@customer-graph/subgraph'
import { calendarResolvers } from './calendar.resolvers'
import { calendarTable } from './calendar.table'

/** When the company works. */
export const calendar: Feature = { tables: [calendarTable], resolvers: calendarResolvers }
