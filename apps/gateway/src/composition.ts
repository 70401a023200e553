import { join } from 'node:path'
import { ApolloGateway } from '@apollo/gateway'
import {
  addHealth,
  addMetrics,
  createHttp,
  createLog,
  createMetrics,
  type Log,
  type Running,
  stopInOrder,
} from '@customer-graph/subgraph'
import { type GatewayConfig } from './config'
import { type SubgraphAnswer } from './departments/equal-entities'
import { fetchMetrics } from './departments/fetch-metrics'
import { inFlight } from './departments/in-flight'
import { departmentChecks } from './health/readiness'
import { type Lookups, lookupsIn } from './departments/lookup'
import { countRejections } from './limits/rejections'
import { serve } from './serve'
import { addStartPage } from './start-page/start-page'
import { type SubgraphSource, subgraphSource } from './departments/subgraph-source'
import { supergraphFile } from './supergraph/supergraph-file'
import { countSwaps } from './supergraph/swap-metrics'

/** Wires the gateway. Rejects when the supergraph cannot be served or the port is taken. */
export async function compose(
  config: GatewayConfig,
  log: Log = createLog('gateway', config.logLevel),
): Promise<Running & { url: string }> {
  const { subgraphs, limits, host, port } = config
  let stopping: Promise<boolean> | undefined
  const isStopping = () => stopping !== undefined
  const metrics = createMetrics('gateway')
  const events = fetchMetrics(metrics)
  const underWay = inFlight<SubgraphAnswer>()
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
      const address = subgraphs.get(name)
      if (!address) throw new Error(`There is no address for ${name}`)
      const source =
        sources.get(name) ??
        subgraphSource({ department: name, address, limits, log, events, underWay, lookups: () => lookups })
      sources.set(name, source)
      return source
    },
  })

  gateway.onSchemaLoadOrUpdate(({ coreSupergraphSdl }) => (lookups = lookupsIn(coreSupergraphSdl)))

  const http = createHttp({ log, bodyLimit: config.maxRequestBytes, isStopping })
  addMetrics(http, metrics)
  addHealth(http, departmentChecks(subgraphs), isStopping)
  addStartPage(http, {
    tokens: config.developmentTokens,
    editorFolder: join(__dirname, 'editor'), // beside the bundle, where tools/stack puts it
  })
  const apollo = await serve(http, gateway, config, { log, rejected: countRejections(metrics) })
  const stop = () =>
    (stopping ??= stopInOrder(
      [
        { what: 'finish the requests in flight', run: () => http.close() },
        { what: 'stop the GraphQL server', run: () => apollo.stop() },
        {
          what: 'close the connections to the subgraphs',
          run: () => Promise.all([...sources.values()].map((source) => source.close())),
        },
      ],
      config.shutdownTimeoutMs,
      log,
    ))
  try {
    const url = `${await http.listen({ host, port })}/graphql`
    log.info({ url }, 'answering')
    return { url, stop }
  } catch (error) {
    await stop()
    throw error
  }
}
