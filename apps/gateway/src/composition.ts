import { join } from 'node:path'
import { ApolloGateway } from '@apollo/gateway'
import { connectBus } from '@customer-graph/events'
import {
  addHealth,
  addMetrics,
  measureRequests,
  createHttp,
  createLog,
  createMetrics,
  drain,
  isDevelopmentSecret,
  type Log,
  type Running,
  stopInOrder,
} from '@customer-graph/subgraph'
import { startTracing } from '@customer-graph/tracing'
import { allowOrigins } from './caller/allow-origins'
import { admitCallers } from './caller/admit-callers'
import { directory } from './caller/directory'
import { type GatewayConfig } from './config'
import { addressOf } from './departments/address'
import { type ReceivedAnswer } from './departments/exchange'
import { fetchMetrics } from './departments/fetch-metrics'
import { inFlight } from './departments/in-flight'
import { graphExecutor } from './execution/graph-executor'
import { operationsHttp } from './health/operations-http'
import { departmentChecks } from './health/readiness'
import { type Lookups, lookupsIn } from './departments/lookup'
import { activityHub } from './live/activity-hub'
import { askGraph } from './live/ask-graph'
import { followEvents } from './live/follow-events'
import { type Pipeline } from './live/open-live'
import { serveLive } from './live/serve-live'
import { admission } from './limits/admission'
import { charging } from './limits/charge'
import { rateLimit } from './limits/rate-limit'
import { countRejections } from './limits/rejections'
import { noteUnlisted } from './safelist/note-unlisted'
import { persistedOperations } from './safelist/persisted-operations'
import { safelistFrom } from './safelist/safelist'
import { serve } from './serve'
import { addStartPage } from './start-page/start-page'
import { type SubgraphSource, subgraphSource } from './departments/subgraph-source'
import { keepUsage } from './usage/keep-usage'
import { checkScalars } from './supergraph/shared-scalars'
import { supergraphFile } from './supergraph/supergraph-file'
import { countSwaps } from './supergraph/swap-metrics'

export interface Wiring {
  readonly log?: Log
  /** Resolves when a gateway that is asked to stop takes no more requests. */
  drained?(): Promise<void>
  /** How the event bus is reached, for specs that bring their own. */
  readonly connect?: typeof connectBus
}

/**
 * Wires the gateway. When it is asked to stop it says that it is not ready, and takes requests until
 * `drained`. Rejects when the supergraph cannot be served or the port is taken.
 */
export async function compose(
  config: GatewayConfig,
  {
    log = createLog('gateway', config.logLevel),
    drained = () => drain(config.drainMs, log),
    connect = connectBus,
  }: Wiring = {},
): Promise<Running & { url: string }> {
  const { subgraphs, host, port, live } = config
  const { trust } = config.callers
  if (trust.kind === 'development' && isDevelopmentSecret(trust.secret))
    log.warn('DEV_TOKEN_SECRET is not set: every process of this machine can make tokens for anybody')
  let stopping: Promise<boolean> | undefined
  const isStopping = () => stopping !== undefined
  const tracing = await startTracing('gateway', config.tracing, log)
  const metrics = createMetrics('gateway')
  const events = fetchMetrics(metrics)
  const queries = inFlight<ReceivedAnswer>()
  const sources = new Map<string, SubgraphSource>()
  let lookups: Lookups = new Map()

  const gateway = new ApolloGateway({
    logger: log,
    __exposeQueryPlanExperimental: false,
    supergraphSdl: supergraphFile({
      path: config.supergraphFile,
      everyMs: config.supergraphCheckMs,
      known: new Set(subgraphs.keys()),
      outcome: countSwaps(metrics),
      log,
    }),
    buildService: ({ name }) => {
      const address = addressOf(subgraphs, name)
      const source =
        sources.get(name) ??
        subgraphSource({
          department: name,
          address,
          limits: config.limits,
          log,
          events,
          inFlight: queries,
          lookups: () => lookups,
          now: Date.now,
        })
      sources.set(name, source)
      return source
    },
  })

  gateway.onSchemaLoadOrUpdate(({ apiSchema, coreSupergraphSdl }) => {
    checkScalars(apiSchema)
    lookups = lookupsIn(coreSupergraphSdl)
  })

  const hub = live ? activityHub(live.hub) : null
  const people = directory()
  const following =
    live && hub
      ? followEvents({ connectBus: () => connect(live.bus, log), hub, directory: people, log, now: Date.now })
      : null
  const callers = admitCallers({
    settings: config.callers,
    directory: people,
    isRead: () => following?.hears ?? false,
    everyMs: config.supergraphCheckMs,
    log,
  })
  callers.onLoss((person) => hub?.lookAgain(person))

  const http = createHttp({
    log,
    bodyLimit: config.maxRequestBytes,
    maxConnections: config.maxConnections,
    isStopping,
    entersScope: false,
  })
  await allowOrigins(http, config.origins)
  measureRequests(http, metrics)
  const operations = operationsHttp(http, config, { log, isStopping })
  addMetrics(operations, metrics)
  addHealth(operations, [...departmentChecks(subgraphs), ...callers.checks], isStopping)
  addStartPage(http, {
    ...(config.developmentTokens ? { tokens: config.developmentTokens } : {}),
    editorFolder: join(__dirname, 'editor'), // beside the bundle, where tools/stack puts it
  })
  const safelist = safelistFrom({ ...config.safelist, everyMs: config.supergraphCheckMs, log })
  const { read } = callers
  const executor = graphExecutor(gateway, sources, safelist.bodies)
  const rejected = countRejections(metrics)
  const rate = rateLimit(config.rateLimits, () => performance.now())
  const limits = config.operationLimits
  const pipeline: Pipeline = {
    admit: admission({ limits, safelist, rejected, audited: noteUnlisted(log) }),
    operations: persistedOperations(safelist),
    charge: charging({ maximum: limits.cost, rate, rejected }),
    rate,
  }
  const usage = config.usageFile
    ? keepUsage({ path: config.usageFile, everyMs: 60_000, log, now: Date.now })
    : { note: () => undefined, stop: async () => undefined }
  const apollo = await serve(http, executor, config, { log, pipeline, safelist, read, note: usage.note })
  const letLiveClientsGo =
    hub && following
      ? serveLive(http, {
          hub,
          following,
          pipeline,
          maxRequestBytes: config.maxRequestBytes,
          read,
          ask: askGraph(executor, config.limits.requestMs, log),
          schema: () => executor.schema(),
          metrics,
          log,
        })
      : async () => undefined
  let answering = false
  const leave = async () => {
    if (answering) await drained()
    return stopInOrder(
      [
        { what: 'let the live clients go', run: letLiveClientsGo },
        { what: 'stop following the events', run: async () => following?.stop() },
        { what: 'stop watching files', run: async () => (callers.stop(), safelist.stop()) },
        { what: 'finish the requests in flight', run: () => http.close() },
        { what: 'close the port of operations', run: () => operations.close() },
        { what: 'write the report of used fields', run: () => usage.stop() },
        { what: 'stop the GraphQL server', run: () => apollo.stop() },
        {
          what: 'close the connections to the subgraphs',
          run: () => Promise.all([...sources.values()].map((source) => source.close())),
        },
        { what: 'send the last traces', run: () => tracing.stop() },
      ],
      config.shutdownTimeoutMs,
      log,
    )
  }
  const stop = () => (stopping ??= leave())
  try {
    if (operations !== http) await operations.listen({ host, port: config.operationsPort! })
    const url = `${await http.listen({ host, port })}/graphql`
    answering = true
    log.info({ url }, 'answering')
    return { url, stop }
  } catch (error) {
    await stop()
    throw error
  }
}
