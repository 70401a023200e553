import { Pool } from 'pg'
import { type Log } from '../../log'
import { type EventBus, type ReplayOptions, type Subscription } from '../event-bus'
import { appendRecords } from './append-records'
import { createLogTables } from './log-tables'
import { forgotten } from '../forgotten'
import { forgetGroup, startAtHead } from './group-offsets'
import { headOf, offsetAt, readRecords } from './read-records'
import { subscribeToLog } from './subscribe-to-log'

export interface EmbeddedBusOptions {
  /** A PostgreSQL database that holds the log and nothing else. */
  readonly url: string
  readonly log: Log
  /** How often to look whether a member of the group has left, in ms; 1000 unless told. For records a fifth as often. */
  readonly pollMs?: number
}

/**
 * The event bus as an append-only log in PostgreSQL: durable, replayable, for one machine. Every topic has one partition.
 * Rejects when the database cannot be reached now; later outages are waited out.
 */
export async function connectEmbeddedBus({
  url,
  log,
  pollMs = 1_000,
}: EmbeddedBusOptions): Promise<EventBus> {
  const pool = new Pool({
    connectionString: url,
    max: 2,
    connectionTimeoutMillis: 5_000,
    query_timeout: 15_000,
    keepAlive: true,
  })
  pool.on('error', (error) => log.debug({ err: error }, 'An idle connection to the event log ended'))
  const subscriptions = new Set<Subscription>()
  try {
    await createLogTables(pool)
  } catch (cause) {
    await pool.end()
    throw new Error(
      `The event log cannot be opened (${(cause as Error).message}): start its PostgreSQL, or correct EVENT_LOG_URL.`,
      {
        cause,
      },
    )
  }
  return {
    publish: (topic, records) => appendRecords(pool, topic, records),

    ends: async (topic) => {
      const end = await headOf(pool, topic)
      return end === 0 ? [] : [{ topic, partition: 0, offset: String(end) }]
    },

    subscribe: async (options) => {
      if (options.fromNow) await startAtHead(pool, options.group, options.topics)
      const followed = subscribeToLog(url, log, pollMs, options)
      const subscription = options.fromNow
        ? forgotten(followed, () => forgetGroup(pool, options.group))
        : followed
      subscriptions.add(subscription)
      return subscription
    },

    lag: async (group, topics) => {
      const { rows } = await pool.query<{ topic: string; behind: string }>(behindByTopic, [group, topics])
      return Object.fromEntries(rows.map(({ topic, behind }) => [topic, Number(behind)]))
    },

    replay: async ({ topic, from, handler, batchSize = 500 }) => {
      const end = await headOf(pool, topic)
      const start = await startOf(pool, topic, from)
      for (let next = start; next < end;) {
        const records = await readRecords(pool, topic, next, Math.min(batchSize, end - next))
        if (records.length === 0) break
        await handler(records)
        next += records.length
      }
      return Math.max(end - start, 0)
    },

    close: async () => {
      await Promise.all([...subscriptions].map((subscription) => subscription.stop()))
      await pool.end()
    },
  }
}

async function startOf(pool: Pool, topic: string, from: ReplayOptions['from']): Promise<number> {
  if (from === 'start') return 0
  if (from instanceof Date) return offsetAt(pool, topic, from)
  return Number(from.find((place) => place.topic === topic)?.offset ?? 0)
}

const behindByTopic = `
SELECT asked.topic, coalesce(head.next_offset, 0) - coalesce(done.next_offset, 0) AS behind
FROM unnest($2::text[]) AS asked (topic)
LEFT JOIN log_head head ON head.topic = asked.topic
LEFT JOIN consumer_offset done ON done.topic = asked.topic AND done.consumer_group = $1`
