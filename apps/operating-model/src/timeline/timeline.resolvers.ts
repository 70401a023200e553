import { readPage } from '@customer-graph/subgraph'
import { type Resolvers } from '../generated/resolvers'
import { timelineOfCustomer } from './timeline.loaders'

export const timelineResolvers: Resolvers = {
  Customer: {
    timeline: ({ id }, { departments, since, ...page }, context) =>
      timelineOfCustomer(context).load({
        parent: id,
        page: readPage(page),
        filter: {
          viewer: context.caller.department,
          departments: departments ?? null,
          since: since?.toISOString() ?? null,
        },
      }),
  },
  TimelineEntry: {
    actor: ({ actorId }) => actorId && { id: actorId },
  },
}
