import { type Relay } from '@customer-graph/events'
import { Gauge, type Registry } from 'prom-client'
import { type DataSource } from 'typeorm'
import { type RunningConsumers } from './consumers'
import { gauge } from './metrics'
import { parkedStreams } from './parked-streams'

/** Prometheus gives up after ten seconds unless told: one thing that hangs must not cost the others. */
const patienceMs = 3_000

export interface Measured {
  readonly relay: Relay
  readonly consumers: RunningConsumers
  /** Where the consumers keep their positions. */
  readonly database: DataSource
}

/**
 * Reports how old and how long the outbox is, how far each consumer is behind, what became of what it received, and what is
 * parked. Labels are the groups and topics of this service, which its code names, and nothing that comes with an event.
 * What cannot be measured is left out.
 */
export function serviceMetrics(metrics: Registry, { relay, consumers, database }: Measured): void {
  const backlog = onceAtATime(() => relay.backlog())
  const groups = [...consumers.byGroup.keys()]
  gauge(
    metrics,
    'outbox_oldest_seconds',
    'Age of the oldest event not yet published',
    async () => (await backlog()).oldestAgeMs / 1000,
  )
  gauge(metrics, 'outbox_events', 'Events not yet published', async () => (await backlog()).events)
  gauge(
    metrics,
    'relay_failures',
    'Attempts to publish that failed in a row, 0 when all is well',
    () => relay.failures,
  )
  gauge(
    metrics,
    'database_behind_topic',
    '1 while the topic holds events that the database may not know, and nothing is published',
    () => Number(relay.behindTopic),
  )
  gauge(
    metrics,
    'events_undone',
    'Events of the last day that are on the topic and no more, because the database was put back',
    () => inTime(eventsUndone(database)),
  )
  new Gauge({
    name: 'consumer_lag_events',
    help: 'Events a consumer has not yet handled, by topic; absent when the brokers do not say',
    labelNames: ['group', 'topic'],
    registers: [metrics],
    async collect() {
      const lags = await Promise.all(
        [...consumers.byGroup].map(async ([group, consumer]) => ({
          group,
          byTopic: await inTime(consumer.lag()).catch((): Record<string, number> => ({})),
        })),
      )
      this.reset()
      for (const { group, byTopic } of lags)
        for (const [topic, events] of Object.entries(byTopic)) this.set({ group, topic }, events)
    },
  })
  new Gauge({
    name: 'consumer_events',
    help: 'What became of the events received since the process started',
    labelNames: ['group', 'outcome'],
    registers: [metrics],
    collect() {
      for (const [group, { counts }] of consumers.byGroup)
        for (const [outcome, events] of Object.entries(counts)) this.set({ group, outcome }, Number(events))
    },
  })
  new Gauge({
    name: 'parked_streams',
    help: 'Streams of which a consumer handles nothing because an event failed, by whether it tries again or waits for a person',
    labelNames: ['group', 'waits_for'],
    registers: [metrics],
    async collect() {
      const parked = await inTime(parkedStreams(database, groups)).catch(() => [])
      this.reset()
      for (const { group, retry, person } of parked) {
        this.set({ group, waits_for: 'retry' }, retry)
        this.set({ group, waits_for: 'person' }, person)
      }
    },
  })
}

async function eventsUndone(database: DataSource): Promise<number> {
  const [row]: { events: number }[] = await database.query(
    `SELECT coalesce(sum(events), 0)::int AS events FROM restoration WHERE at > now() - interval '1 day'`,
  )
  return row?.events ?? 0
}

async function inTime<T>(measuring: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${patienceMs} ms`)), patienceMs)
  })
  return Promise.race([measuring, tooLong]).finally(() => clearTimeout(timer))
}

/** Two metrics of one reading look once. */
function onceAtATime<T>(look: () => Promise<T>): () => Promise<T> {
  let looking: Promise<T> | undefined
  return () => (looking ??= look().finally(() => (looking = undefined)))
}
