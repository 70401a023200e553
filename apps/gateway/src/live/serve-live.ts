import { graphError, type Log, maskError, type tokenReader } from '@customer-graph/subgraph'
import { type FastifyInstance } from 'fastify'
import { type GraphQLSchema } from 'graphql'
import { type Registry } from 'prom-client'
import { type ActivityHub } from './activity-hub'
import { type Following } from './follow-events'
import { liveGraph, type LiveGraphOptions } from './live-graph'
import { liveMetrics } from './live-metrics'
import { openLive, type Pipeline } from './open-live'
import { serveSse } from './serve-sse'
import { serveWebSocket } from './serve-web-socket'

export interface ServeLiveOptions {
  readonly hub: ActivityHub
  readonly following: Following
  readonly pipeline: Pipeline
  readonly maxRequestBytes: number
  readonly read: ReturnType<typeof tokenReader>
  readonly ask: LiveGraphOptions['ask']
  schema(): GraphQLSchema
  readonly metrics: Registry
  readonly log: Log
}

/** Serves subscriptions over both transports. Answers how to let all clients go, so that the server can be closed. */
export function serveLive(http: FastifyInstance, options: ServeLiveOptions): () => Promise<void> {
  const { hub, following, pipeline, maxRequestBytes, read, ask, schema, metrics, log } = options
  const mask = maskError(log)
  const live = liveGraph({ hub, ask, mask, missedAfter: (cursor) => following.recent?.after(cursor) ?? null })
  const open = openLive({
    ...pipeline,
    schema,
    mask,
    live: (operation, client, paid) => (following.hears ? live(operation, client, paid) : notYet),
  })
  liveMetrics(metrics, hub, () => following.hears)
  serveSse(http, read, open)
  const stopSockets = serveWebSocket(http.server, { read, open, schema, mask, maxPayload: maxRequestBytes })
  return async () => {
    hub.close()
    await stopSockets()
  }
}

const notYet = graphError(
  'SUBGRAPH_UNAVAILABLE',
  'What happens cannot be heard at the moment. Subscribe again in a few seconds.',
)
