import { type JsonSchema } from '../json-schema'
import { type PublishedEvent } from '../published/published-files.rules'

/** The schemas of one kind of event in a registry, the oldest first. */
export interface Subject {
  readonly name: string
  readonly schemas: readonly JsonSchema[]
}

/**
 * Subjects as Confluent's TopicRecordNameStrategy names them, because a topic holds many kinds of events:
 * `sales.events-sales.deal-won.v1`.
 */
export const subjectsOf = (published: ReadonlyMap<string, PublishedEvent>): Subject[] =>
  [...published]
    .map(([type, { current, earlier }]) => ({
      name: `${type.split('.')[0]}.events-${type}`,
      schemas: [...earlier, current].map(({ schema }) => schema),
    }))
    .sort((one, other) => one.name.localeCompare(other.name))
