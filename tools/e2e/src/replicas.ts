import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  type Balancer,
  freePort,
  removePostgres,
  startBalancer,
  startPostgres,
} from '@customer-graph/testing'
import {
  type Alive,
  bundle,
  bundleOf,
  createDatabases,
  databasesOf,
  environmentOf,
  gateway,
  isSubgraph,
  keepSecrets,
  migrate,
  type Service,
  signTokens,
  startNode,
  subgraphs,
  type Tokens,
} from '@customer-graph/tools-stack/pieces'
import { freeBlock } from '@customer-graph/tools-stack'

/** The graph as a team runs it: two processes of each service and of the gateway, each pair behind one address. */
export interface Replicas {
  /** The gateway's address. */
  readonly url: string
  readonly tokens: Tokens
  readonly services: readonly string[]
  /** PostgreSQL, as its superuser. */
  readonly postgresUrl: string
  /**
   * Replaces both processes of a service, one after the other: asks it to stop, and starts another once it has ended, which
   * must be of itself and with 0. The second goes only when the first one's successor is seen to be ready.
   */
  roll(service: string): Promise<void>
  stop(): Promise<void>
}

interface Process {
  readonly origin: string
  alive: Alive
}

/** `environment` is for every process. */
export async function startReplicas(environment: Readonly<Record<string, string>>): Promise<Replicas> {
  const data = mkdtempSync(join(tmpdir(), 'customer-graph-replicas-'))
  const services = [...subgraphs, gateway]
  await bundle(services.map(({ name }) => name))
  const postgres = await startPostgres({ directory: join(data, 'postgres'), maxConnections: 600 })
  const secrets = keepSecrets(join(data, 'secrets.json'))
  await createDatabases(postgres.url, databasesOf(secrets.databases))
  const port = await freeBlock()
  const tokens = await signTokens(secrets)
  const around = { port, postgresPort: postgres.port, secrets, brokers: [] }
  const environmentFor = (service: Service) => ({ ...environmentOf(service, around), ...environment })
  for (const service of services.filter(isSubgraph)) await migrate(service, environmentFor(service), data)

  const pairs = new Map<string, { processes: Process[]; balancer: Balancer }>()
  const startOne = (service: Service, origin: string): Alive => {
    const log = join(data, `${service.name}-${new URL(origin).port}.log`)
    return startNode(
      bundleOf(service.name, 'main'),
      { ...environmentFor(service), PORT: new URL(origin).port },
      log,
    )
  }
  for (const service of services) {
    const behind = [await freePort(), await freePort()].map((free) => `http://127.0.0.1:${free}`)
    const processes = behind.map((origin) => ({ origin, alive: startOne(service, origin) }))
    const balancer = await startBalancer({ behind, port: port + service.portOffset })
    pairs.set(service.name, { processes, balancer })
  }
  const allOf = (name: string) => pairs.get(name)!.processes.map(({ origin }) => origin)
  const seen = async (name: string) => pairs.get(name)!.balancer.until(allOf(name))
  for (const { name } of services) await seen(name)

  return {
    url: `http://127.0.0.1:${port}/graphql`,
    tokens,
    services: services.map(({ name }) => name),
    postgresUrl: postgres.url,
    async roll(name) {
      const service = services.find((each) => each.name === name)!
      for (const one of pairs.get(name)!.processes) {
        process.kill(one.alive.pid, 'SIGTERM')
        const how = await one.alive.exited
        if (how !== 'code 0')
          throw new Error(`${name} was asked to stop and ended with ${how}: see ${one.alive.logFile}`)
        one.alive = startOne(service, one.origin)
        await seen(name)
      }
    },
    async stop() {
      for (const { balancer, processes } of pairs.values()) {
        await Promise.all(processes.map(({ alive }) => alive.stop()))
        await balancer.close()
      }
      await postgres.stop()
      removePostgres(join(data, 'postgres'))
      rmSync(data, { recursive: true, force: true })
    },
  }
}
