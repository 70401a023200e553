import { partitionCount } from '@customer-graph/events'

/** What the catalogue says of every topic. The specs on a real broker hold it against the topics that the services create. */
export const topicSettings = {
  partitions: partitionCount,
  retention:
    'as the broker is set, because topics are created without a retention of their own; the brokers of `npm start -- --kafka` and of `docker compose up` delete nothing',
  /** What the topic itself says of its retention; null: nothing, the broker decides. */
  retentionMs: null,
} as const
