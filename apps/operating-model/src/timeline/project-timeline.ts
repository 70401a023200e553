import { type Project, type RebuildableProjection } from '@customer-graph/events'
import { departments, topicOf } from '@customer-graph/glossary'
import { entriesOf } from './entries-of.rules'
import { timelineStore } from './timeline.store'

/** Writes every event of a batch onto the timelines of the customers whom it concerns, in one statement. */
export const projectTimeline: Project = async (events, { manager }) =>
  timelineStore(manager).insert(events.flatMap(entriesOf))

/** The timeline hears of everything that any department announces. */
export const timelineConsumer: RebuildableProjection = {
  group: 'operating-model-timeline',
  topics: departments.map(topicOf),
  project: projectTimeline,
  tables: [{ name: 'timeline_entry', kept: ['recorded_at'] }],
}
