import { answer, decodeId, optionalId, outcome } from '@customer-graph/subgraph'
import { type BusinessWeekInput, type Resolvers } from '../generated/resolvers'
import { eachInForce, inForce } from '../in-force.rules'
import { type CalendarVersion } from './calendar'
import { calendarStore } from './calendar.store'

export const calendarResolvers: Resolvers = {
  Query: {
    businessCalendars: async (_root, _none, { manager, now }) =>
      eachInForce(await calendarStore(manager).all(), (calendar) => calendar.calendarId, now),
  },
  Mutation: {
    setCalendar: async (_root, { input }, { cause, commands }) => {
      const id = optionalId<'BusinessCalendar'>(input.id, 'input.id')
      const { name, zone, week, holidays, effectiveFrom } = input
      const wanted = {
        name,
        zone,
        week: weekOf(week),
        holidays: holidays ?? [],
        effectiveFrom: effectiveFrom ?? null,
      }
      return answer(await commands.setCalendar(id, wanted, cause))
    },
  },
  SetCalendarResult: outcome('BusinessCalendarVersion'),
  BusinessCalendar: {
    __resolveReference: async ({ id }, { loaders }) => {
      const calendarId = decodeId<'BusinessCalendar'>(id, 'id')
      return (await loaders.calendarVersions.load(calendarId)).length > 0 ? { id: calendarId } : null
    },
    inForce: async ({ id }, _none, { loaders, now }) =>
      inForce(await loaders.calendarVersions.load(id), now) ?? null,
  },
  BusinessCalendarVersion: {
    calendar: ({ calendarId }) => ({ id: calendarId }),
    effectiveFrom: ({ effectiveFrom }) => new Date(effectiveFrom),
  },
}

const weekOf = (week: BusinessWeekInput): Partial<CalendarVersion['week']> =>
  Object.fromEntries(
    Object.entries(week).map(([day, hours]) => [day, (hours ?? []).map(({ from, to }) => ({ from, to }))]),
  )
