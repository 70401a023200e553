import { gauge } from '@customer-graph/subgraph'
import { type Registry } from 'prom-client'
import { type ActivityHub } from './activity-hub'

/** Says how many clients listen, and whether there is anything to hear. */
export function liveMetrics(metrics: Registry, hub: ActivityHub, hears: () => boolean): void {
  gauge(metrics, 'live_subscriptions', 'Subscriptions that clients have open here', () => hub.listeners)
  gauge(metrics, 'live_events_heard', '1 while the event bus is listened to, 0 until then', () =>
    hears() ? 1 : 0,
  )
}
