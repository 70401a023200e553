import { type Clock } from '@customer-graph/glossary'
import { type GraphContext, loadByKey, loadGroups, loadPages } from '@customer-graph/subgraph'
import { type EntityManager } from 'typeorm'
import { calendarStore } from './calendar/calendar.store'
import { type OperatingModelCommands } from './commands'
import { definitionStore } from './definition/definition.store'
import { metricLoader } from './metric/metric.loader'
import { personStore } from './person/person.store'
import { serviceLevelStore } from './service-level/service-level.store'
import { type TimelineFilter, timelineStore } from './timeline/timeline.store'
import { verdictStore } from './verdict/verdict.store'

/** What resolvers of the operating model are handed. */
export interface OperatingModelContext extends GraphContext {
  readonly commands: OperatingModelCommands
  /** For lists at the root, which need no batching. */
  readonly manager: EntityManager
  /** For everything that hangs on something else: asked together, fetched in one statement. */
  readonly loaders: OperatingModelLoaders
  /** When the request came. */
  readonly now: Date
}

export type OperatingModelLoaders = ReturnType<typeof operatingModelLoaders>

/** Loaders of one request. */
export const operatingModelLoaders = (manager: EntityManager, clock: Clock) => ({
  person: loadByKey(personStore(manager).byIds, (person) => person.id as string),
  definition: loadByKey(definitionStore(manager).byIds, (definition) => definition.id as string),
  calendarVersions: loadGroups(calendarStore(manager).versionsOf, (calendar) => calendar.calendarId),
  serviceLevelVersions: loadGroups(serviceLevelStore(manager).versionsOf, (level) => level.serviceLevelId),
  verdicts: loadGroups(verdictStore(manager).ofCustomers, (verdict) => verdict.customerId),
  timeline: loadPages((ids, page, filter?: TimelineFilter) =>
    timelineStore(manager).pagesOfCustomers(ids, page, filter!),
  ),
  metric: metricLoader(manager, clock),
})
