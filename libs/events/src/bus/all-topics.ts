import { departments, topicOf } from '@customer-graph/glossary'

/** The topics of all departments. */
export const allTopics: readonly string[] = departments.map(topicOf)
