import { type Clock } from '@customer-graph/glossary'
import { connectBus, createTransaction, type Relay, startRelay } from '@customer-graph/events'
import { startTracing } from '@customer-graph/tracing'
import { type DataSource } from 'typeorm'
import { type ServiceConfig } from './config'
import { startConsumers } from './consumers'
import { connectDatabase, databaseOf, type Migrations } from './data-source'
import { contextsOf } from './feature/department-context'
import {
  copiesOf,
  deadlinesOf,
  type Feature,
  projectionsOf,
  reactionsOf,
  resolversOf,
  tablesOf,
} from './feature/feature'
import { runStarts } from './feature/run-starts'
import { serveGraph } from './graph-server'
import { addHealth, type Check } from './health'
import { createHttp } from './http'
import { createLog, type Log } from './log'
import { addMetrics, createMetrics, measureRequests } from './metrics'
import { type Platform } from './platform'
import { withPlatform } from './platform-migrations'
import { type Running } from './run'
import { isDevelopmentSecret } from './secrets'
import { serviceMetrics } from './service-metrics'
import { startDeadlines } from './start-deadlines'
import { drain, stopInOrder } from './stop'

/** The present instant of this machine; for composition roots. */
export const systemClock: Clock = { now: () => new Date() }

/** What a department is: its settings, its schema, its own migrations, and its nouns. */
export interface ServiceOptions {
  readonly config: ServiceConfig
  readonly typeDefs: string
  readonly migrations: Migrations
  readonly features: readonly Feature[]
  readonly clock?: Clock
  readonly log?: Log
}

/** A service that answers. */
export interface Service extends Running {
  /** Where its GraphQL endpoint is. */
  readonly url: string
  readonly platform: Platform
}

const bodyLimit = 10 * 1024 * 1024

/**
 * Starts a department's service: database (waited for up to 30 s; refuses when migrations are missing), event bus, relay,
 * consumers, workers, then its subgraph. Rejects, with everything closed again, when any of it cannot be had.
 * Stopping: not ready → still answer for `drainMs` → accept nothing new → finish what is in flight → consumers → workers → flush the relay → close pools.
 */
export async function startService(options: ServiceOptions): Promise<Service> {
  const { config, typeDefs, migrations, features, clock = systemClock } = options
  const tables = tablesOf(features)
  const { department } = config
  const log = options.log ?? createLog(department, config.logLevel)
  const metrics = createMetrics(department)
  let stopping: Promise<boolean> | undefined
  const started: { what: string; run: () => Promise<unknown> }[] = []
  const onStop = (what: string, run: () => Promise<unknown>) => void started.unshift({ what, run })
  let answering = false
  const leave = async () => {
    if (answering) await drain(config.drainMs, log)
    return stopInOrder(started, config.shutdownTimeoutMs, log)
  }
  const stop = () => (stopping ??= leave())

  const open = async (poolSize: number, purpose: 'requests' | 'background') => {
    const { databaseUrl: url, statementTimeoutMs } = config
    const applicationName = `${department}-${purpose}`
    const database = databaseOf({
      url,
      tables,
      migrations: withPlatform(migrations),
      poolSize,
      statementTimeoutMs,
      keepsDeadlines: purpose === 'requests',
      applicationName,
      log,
    })
    await connectDatabase(database, log)
    onStop(`close the ${purpose} pool`, () => database.destroy())
    return database
  }

  try {
    if (isDevelopmentSecret(config.passportSecret))
      log.warn('PASSPORT_SECRET is not set: every process of this machine can speak in the name of anybody')
    const tracing = await startTracing(department, config.tracing, log)
    onStop('send the last traces', () => tracing.stop())
    const database = await open(config.poolSize, 'requests')
    if (await database.showMigrations())
      throw new Error(
        `The database of ${department} lacks migrations. Run the service's migrate entry first.`,
      )
    const backgroundDatabase = await open(config.backgroundPoolSize, 'background')
    const bus = await connectBus(config.bus, log)
    onStop('close the event bus', () => bus.close())
    const relay = startRelay({ connectionString: config.databaseUrl, department, bus, log })
    onStop('flush the relay', () => relay.stop())
    const onCommitted = () => relay.wake()
    const platform: Platform = {
      config,
      database,
      backgroundDatabase,
      transaction: createTransaction({ dataSource: database, department, onCommitted }),
      backgroundTransaction: createTransaction({ dataSource: backgroundDatabase, department, onCommitted }),
      bus,
      clock,
      log,
      metrics,
    }
    const wanted = {
      reactions: reactionsOf(features, clock),
      projections: projectionsOf(features),
      copies: copiesOf(features),
    }
    const resolvers = resolversOf(features)
    await runStarts(features, platform)
    const worker = startDeadlines(deadlinesOf(features, clock), platform)
    onStop('stop the deadline worker', () => worker.stop())
    const consumers = await startConsumers(platform, wanted, onCommitted)
    onStop('stop the consumers', () => consumers.stop())
    serviceMetrics(metrics, { relay, consumers, database: backgroundDatabase })

    const http = createHttp({ log, bodyLimit, isStopping: () => stopping !== undefined })
    measureRequests(http, metrics)
    addMetrics(http, metrics)
    addHealth(http, [databaseCheck(database), relayCheck(relay)], () => stopping !== undefined)
    const apollo = await serveGraph(http, {
      ...config,
      typeDefs,
      log,
      resolvers,
      context: contextsOf(platform),
    })
    onStop('stop the GraphQL server', () => apollo.stop())
    onStop('finish the requests in flight', () => http.close())
    const url = `${await http.listen({ host: config.host, port: config.port })}/graphql`
    answering = true
    log.info({ url }, 'answering')
    return { url, platform, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** Not required: without the bus people still read and write, and the events wait in the outbox. */
const relayCheck = (relay: Relay): Check => ({
  name: 'event relay',
  required: false,
  look: async () => {
    if (relay.failures > 0)
      throw new Error(`failed ${relay.failures} times in a row; events wait in the outbox`)
  },
})

const databaseCheck = (database: DataSource): Check => ({
  name: 'database',
  look: async () => void (await database.query('SELECT 1')),
})
