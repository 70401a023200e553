import { type Relay } from '@customer-graph/events'
import { Gauge, type Registry } from 'prom-client'
import { type RunningConsumers } from './consumers'
import { gauge } from './metrics'

/** Reports how old and how long the outbox is, how far each consumer is behind, and what became of what it received. */
export function serviceMetrics(
  metrics: Registry,
  { relay, consumers }: { relay: Relay; consumers: RunningConsumers },
): void {
  gauge(
    metrics,
    'outbox_oldest_seconds',
    'Age of the oldest event not yet published',
    async () => (await relay.backlog()).oldestAgeMs / 1000,
  )
  gauge(metrics, 'outbox_events', 'Events not yet published', async () => (await relay.backlog()).events)
  new Gauge({
    name: 'consumer_lag_events',
    help: 'Events a consumer has not yet handled, by topic',
    labelNames: ['group', 'topic'],
    registers: [metrics],
    async collect() {
      this.reset()
      for (const [group, consumer] of consumers.byGroup) {
        const lag: Record<string, number> = await consumer.lag().catch(() => ({}))
        for (const [topic, events] of Object.entries(lag)) this.set({ group, topic }, events)
      }
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
}
