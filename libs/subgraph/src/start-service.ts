import { type Clock } from '@customer-graph/glossary'
import {
  connectBus,
  createTransaction,
  type EventBus,
  type Reaction,
  type Relay,
  startRelay,
  type Transaction,
} from '@customer-graph/events'
import { startTracing } from '@customer-graph/tracing'
import { type DataSource, type EntitySchema } from 'typeorm'
import { type Registry } from 'prom-client'
import { type ServiceConfig } from './config'
import { type Consuming, startConsumers } from './consumers'
import { type GraphContext } from './context'
import { connectDatabase, databaseOf, type Migrations } from './data-source'
import { type Resolvers, serveGraph } from './graph-server'
import { addHealth, type Check } from './health'
import { createHttp } from './http'
import { createLog, type Log } from './log'
import { addMetrics, createMetrics } from './metrics'
import { withPlatform } from './platform-migrations'
import { type Running } from './run'
import { serviceMetrics } from './service-metrics'
import { drain, stopInOrder } from './stop'

/** The present instant of this machine; for composition roots. */
export const systemClock: Clock = { now: () => new Date() }

/** What a department's wiring is handed. */
export interface Platform {
  readonly config: ServiceConfig
  /** For what people ask: resolvers and commands. */
  readonly database: DataSource
  /** A small pool of its own for consumers and workers, so that neither starves the other. */
  readonly backgroundDatabase: DataSource
  /** Runs a command of `database`; its events are published once it commits. */
  readonly transaction: Transaction
  /** The same on `backgroundDatabase`. */
  readonly backgroundTransaction: Transaction
  readonly bus: EventBus
  readonly clock: Clock
  readonly log: Log
  readonly metrics: Registry
}

/** Something that works in the background until it is stopped, like a deadline worker. */
export interface Worker {
  readonly name: string
  start(): Promise<{ stop(): Promise<void> }>
}

/** What a department wires by hand. */
export interface Wiring<Context extends GraphContext> {
  readonly resolvers: Resolvers
  /** Makes the context of one request: fresh loaders, and commands. */
  readonly context: (request: GraphContext) => Context
  /** What happens when an event is heard; one consumer, whose group is the department's name, runs them all. */
  readonly reactions?: readonly Reaction[]
  /** Further consumers: projections, or reactions that must not wait for the others. */
  readonly consumers?: readonly Consuming[]
  readonly workers?: readonly Worker[]
  readonly checks?: readonly Check[]
}

export interface ServiceOptions<Context extends GraphContext> {
  readonly config: ServiceConfig
  readonly typeDefs: string
  readonly tables: EntitySchema[]
  readonly migrations: Migrations
  readonly wire: (platform: Platform) => Wiring<Context>
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
export async function startService<Context extends GraphContext>(
  options: ServiceOptions<Context>,
): Promise<Service> {
  const { config, typeDefs, tables, migrations, wire, clock = systemClock } = options
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
    const wiring = wire(platform)
    for (const worker of wiring.workers ?? []) {
      const running = await worker.start()
      onStop(`stop the ${worker.name}`, () => running.stop())
    }
    const consumers = await startConsumers(platform, wiring, onCommitted)
    onStop('stop the consumers', () => consumers.stop())
    serviceMetrics(metrics, { relay, consumers, database: backgroundDatabase })

    const http = createHttp({ log, bodyLimit, isStopping: () => stopping !== undefined })
    addMetrics(http, metrics)
    addHealth(
      http,
      [databaseCheck(database), relayCheck(relay), ...(wiring.checks ?? [])],
      () => stopping !== undefined,
    )
    const apollo = await serveGraph(http, {
      ...config,
      typeDefs,
      log,
      resolvers: wiring.resolvers,
      context: wiring.context,
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
