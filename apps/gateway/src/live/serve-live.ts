import { type EventBus } from '@customer-graph/events'
import { graphError, type Log, type tokenReader } from '@customer-graph/subgraph'
import { type FastifyInstance } from 'fastify'
import { type GraphQLSchema } from 'graphql'
import { type Registry } from 'prom-client'
import { type OperationLimits } from '../limits/operation-limits'
import { type RateLimit } from '../limits/rate-limit'
import { type Rejected } from '../limits/rejections'
import { noteUnlisted } from '../safelist/note-unlisted'
import { type Safelist } from '../safelist/safelist'
import { activityHub, type HubLimits } from './activity-hub'
import { followEvents } from './follow-events'
import { liveGraph, type LiveGraphOptions } from './live-graph'
import { liveMetrics } from './live-metrics'
import { openLive } from './open-live'
import { serveSse } from './serve-sse'
import { serveWebSocket } from './serve-web-socket'

export interface ServeLiveOptions {
  connectBus(): Promise<EventBus>
  readonly hub: HubLimits
  readonly limits: OperationLimits
  readonly rate: RateLimit
  readonly maxRequestBytes: number
  readonly safelist: Safelist
  readonly read: ReturnType<typeof tokenReader>
  readonly ask: LiveGraphOptions['ask']
  schema(): GraphQLSchema
  readonly metrics: Registry
  readonly rejected: Rejected
  readonly log: Log
}

/** Serves subscriptions over both transports. Answers how to let all clients go, so that the server can be closed. */
export function serveLive(http: FastifyInstance, options: ServeLiveOptions): () => Promise<void> {
  const { connectBus, limits, rate, maxRequestBytes, safelist, read, ask, schema, metrics, rejected, log } =
    options
  const hub = activityHub(options.hub)
  const following = followEvents(connectBus, hub, log)
  const live = liveGraph({ hub, ask })
  const open = openLive({
    schema,
    limits,
    rate,
    safelist,
    rejected,
    audited: noteUnlisted(log),
    live: (operation, client, paid) => (following.hears ? live(operation, client, paid) : notYet),
  })
  liveMetrics(metrics, hub, () => following.hears)
  serveSse(http, read, open)
  const stopSockets = serveWebSocket(http.server, { read, open, schema, maxPayload: maxRequestBytes })
  return async () => {
    hub.close()
    await Promise.all([stopSockets(), following.stop()])
  }
}

const notYet = graphError(
  'SUBGRAPH_UNAVAILABLE',
  'What happens cannot be heard at the moment. Subscribe again in a few seconds.',
)
