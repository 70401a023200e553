import { decodeId, readPage } from '@customer-graph/subgraph'
import { type Resolvers } from '../generated/resolvers'

export const timelineResolvers: Resolvers = {
  Customer: {
    __resolveReference: ({ id }) => ({ id: decodeId<'Customer'>(id, 'id') }),
    timeline: ({ id }, { departments, since, ...page }, { caller, loaders }) =>
      loaders.timeline.load({
        parent: id,
        page: readPage(page),
        filter: {
          viewer: caller.department,
          departments: departments ?? null,
          since: since?.toISOString() ?? null,
        },
      }),
  },
  TimelineEntry: {
    actor: ({ actorId }) => actorId && { id: actorId },
  },
}
