import { answer, decodeId, instantOf, optionalId } from '@customer-graph/subgraph'
import { versionsOfCalendar } from '../calendar/calendar.loaders'
import { type Resolvers, type Segment, type TicketPriority } from '../generated/resolvers'
import { eachInForce, inForce } from '../agreement/in-force.rules'
import { setServiceLevel } from './service-level.commands'
import { versionsOfServiceLevel } from './service-level.loaders'
import { serviceLevelStore } from './service-level.store'

export const serviceLevelResolvers: Resolvers = {
  Query: {
    serviceLevels: async (_root, { asOf }, context) =>
      eachInForce(
        await serviceLevelStore(context.manager).all(),
        (level) => level.serviceLevelId,
        asOf ?? instantOf(context),
      ),
  },
  Mutation: {
    setServiceLevel: async (_root, { input }, context) => {
      const id = optionalId<'ServiceLevel'>(input.id, 'input.id')
      const { name, boundary, targetMinutes } = input
      const wanted = {
        ...{ name, boundary, targetMinutes },
        match: { segment: input.segment ?? null, priority: input.priority ?? null, plan: input.plan ?? null },
        warnAt: input.warnAt ?? null,
        calendarId: decodeId(input.calendarId, 'input.calendarId'),
        effectiveFrom: input.effectiveFrom ?? null,
      }
      return answer(await setServiceLevel(context, id, wanted))
    },
  },
  ServiceLevel: {
    __resolveReference: async ({ id }, context) => {
      const levelId = decodeId<'ServiceLevel'>(id, 'id')
      return (await versionsOfServiceLevel(context).load(levelId)).length > 0 ? { id: levelId } : null
    },
    inForce: async ({ id }, _none, context) =>
      inForce(await versionsOfServiceLevel(context).load(id), instantOf(context)) ?? null,
  },
  ServiceLevelVersion: {
    serviceLevel: ({ serviceLevelId }) => ({ id: serviceLevelId }),
    segment: ({ match }) => (match.segment as Segment | undefined) ?? null,
    priority: ({ match }) => (match.priority as TicketPriority | undefined) ?? null,
    plan: ({ match }) => match.plan ?? null,
    effectiveFrom: ({ effectiveFrom }) => new Date(effectiveFrom),
    calendar: async ({ calendarId, effectiveFrom }, _none, context) => {
      const versions = await versionsOfCalendar(context).load(calendarId)
      const from = new Date(effectiveFrom)
      return inForce(versions, from > instantOf(context) ? from : instantOf(context)) ?? versions[0] ?? null
    },
  },
}
