import { type Feature } from '@customer-graph/subgraph'
import { timelineConsumer } from './project-timeline'
import { timelineResolvers } from './timeline.resolvers'
import { timelineTable } from './timeline.table'

/** Everything that happened to a customer. */
export const timeline: Feature = {
  tables: [timelineTable],
  resolvers: timelineResolvers,
  projections: [timelineConsumer],
}
