import { answer, decodeId, optionalId, outcome } from '@customer-graph/subgraph'
import { type Resolvers, type Segment, type TicketPriority } from '../generated/resolvers'
import { eachInForce, inForce } from '../in-force.rules'
import { serviceLevelStore } from './service-level.store'

export const serviceLevelResolvers: Resolvers = {
  Query: {
    serviceLevels: async (_root, { asOf }, { manager, now }) =>
      eachInForce(await serviceLevelStore(manager).all(), (level) => level.serviceLevelId, asOf ?? now),
  },
  Mutation: {
    setServiceLevel: async (_root, { input }, { cause, commands }) => {
      const id = optionalId<'ServiceLevel'>(input.id, 'input.id')
      const { name, boundary, targetMinutes } = input
      const wanted = {
        ...{ name, boundary, targetMinutes },
        match: { segment: input.segment ?? null, priority: input.priority ?? null, plan: input.plan ?? null },
        warnAt: input.warnAt ?? null,
        calendarId: decodeId(input.calendarId, 'input.calendarId'),
        effectiveFrom: input.effectiveFrom ?? null,
      }
      return answer(await commands.setServiceLevel(id, wanted, cause))
    },
  },
  SetServiceLevelResult: outcome('ServiceLevelVersion'),
  ServiceLevel: {
    __resolveReference: async ({ id }, { loaders }) => {
      const levelId = decodeId<'ServiceLevel'>(id, 'id')
      return (await loaders.serviceLevelVersions.load(levelId)).length > 0 ? { id: levelId } : null
    },
    inForce: async ({ id }, _none, { loaders, now }) =>
      inForce(await loaders.serviceLevelVersions.load(id), now) ?? null,
  },
  ServiceLevelVersion: {
    serviceLevel: ({ serviceLevelId }) => ({ id: serviceLevelId }),
    segment: ({ match }) => (match.segment as Segment | undefined) ?? null,
    priority: ({ match }) => (match.priority as TicketPriority | undefined) ?? null,
    plan: ({ match }) => match.plan ?? null,
    effectiveFrom: ({ effectiveFrom }) => new Date(effectiveFrom),
    calendar: async ({ calendarId, effectiveFrom }, _none, { loaders, now }) => {
      const versions = await loaders.calendarVersions.load(calendarId)
      const from = new Date(effectiveFrom)
      return inForce(versions, from > now ? from : now) ?? versions[0] ?? null
    },
  },
}
