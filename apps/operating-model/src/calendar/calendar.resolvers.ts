import { answer, decodeId, instantOf, optionalId } from '@customer-graph/subgraph'
import { type BusinessWeekInput, type Resolvers } from '../generated/resolvers'
import { eachInForce, inForce } from '../agreement/in-force.rules'
import { type CalendarVersion } from './calendar'
import { setCalendar } from './calendar.commands'
import { versionsOfCalendar } from './calendar.loaders'
import { calendarStore } from './calendar.store'

export const calendarResolvers: Resolvers = {
  Query: {
    businessCalendars: async (_root, _none, context) =>
      eachInForce(
        await calendarStore(context.manager).all(),
        (calendar) => calendar.calendarId,
        instantOf(context),
      ),
  },
  Mutation: {
    setCalendar: async (_root, { input }, context) => {
      const id = optionalId<'BusinessCalendar'>(input.id, 'input.id')
      const { name, zone, week, holidays, effectiveFrom } = input
      const wanted = {
        name,
        zone,
        week: weekOf(week),
        holidays: holidays ?? [],
        effectiveFrom: effectiveFrom ?? null,
      }
      return answer(await setCalendar(context, id, wanted))
    },
  },
  BusinessCalendar: {
    __resolveReference: async ({ id }, context) => {
      const calendarId = decodeId<'BusinessCalendar'>(id, 'id')
      return (await versionsOfCalendar(context).load(calendarId)).length > 0 ? { id: calendarId } : null
    },
    inForce: async ({ id }, _none, context) =>
      inForce(await versionsOfCalendar(context).load(id), instantOf(context)) ?? null,
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
