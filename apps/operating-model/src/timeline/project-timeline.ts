import { type Project, type RebuildableProjection } from '@customer-graph/events'
import { departments, topicOf } from '@customer-graph/glossary'
import { entriesOf, undoingOf } from './entries-of.rules'
import { timelineStore } from './timeline.store'

/**
 * Writes every event of a batch onto the timelines of the customers whom it concerns, in one statement, and marks what is no
 * more: what undoes an event comes after it, in its stream.
 */
export const projectTimeline: Project = async (events, { manager }) => {
  const store = timelineStore(manager)
  await store.insert(events.flatMap(entriesOf))
  await store.markUndone(events.flatMap(undoingOf))
}

/** The timeline hears of everything that any department announces. */
export const timelineConsumer: RebuildableProjection = {
  group: 'operating-model-timeline',
  topics: departments.map(topicOf),
  project: projectTimeline,
  tables: [{ name: 'timeline_entry', kept: ['recorded_at'] }],
}
