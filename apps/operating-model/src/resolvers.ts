import { mergeResolvers } from '@customer-graph/subgraph'
import { calendarResolvers } from './calendar/calendar.resolvers'
import { definitionResolvers } from './definition/definition.resolvers'
import { metricResolvers } from './metric/metric.resolvers'
import { personResolvers } from './person/person.resolvers'
import { serviceLevelResolvers } from './service-level/service-level.resolvers'
import { timelineResolvers } from './timeline/timeline.resolvers'
import { verdictResolvers } from './verdict/verdict.resolvers'

/** The resolvers of every folder. */
export const resolvers = mergeResolvers(
  personResolvers,
  definitionResolvers,
  serviceLevelResolvers,
  calendarResolvers,
  timelineResolvers,
  verdictResolvers,
  metricResolvers,
)
