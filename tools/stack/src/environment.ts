import { join } from 'node:path'
import { developmentCallers } from './callers'
import { root } from './paths'
import type { Secrets } from './secrets'
import { eventLog, gateway, subgraphs, type Service } from './services'

export interface Surroundings {
  port: number
  postgresPort: number
  secrets: Secrets
  /** Empty: the embedded event log. */
  brokers: readonly string[]
}

type Environment = Record<string, string>

/** What a service of the stack finds in its environment. The names are those of the services' own `config.ts`. */
export function environmentOf(service: Service, around: Surroundings): Environment {
  const shared = {
    NODE_ENV: 'development',
    LOG_LEVEL: process.env.LOG_LEVEL ?? 'info',
    HOST: '127.0.0.1',
    PORT: String(around.port + service.portOffset),
    APOLLO_TELEMETRY_DISABLED: '1',
    ...tracing(),
  }
  return { ...shared, ...(service.name === gateway.name ? ofGateway(around) : ofSubgraph(service, around)) }
}

/** Whoever starts the stack with a collector's address gets the traces of all its services. */
const tracing = (): Environment =>
  Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) =>
      name.startsWith('OTEL_') && value ? [[name, value]] : [],
    ),
  )

function ofSubgraph(service: Service, { postgresPort, secrets, brokers }: Surroundings): Environment {
  const role = service.database ?? ''
  const database = (name: string) =>
    `postgres://${role}:${secrets.databases[role]}@127.0.0.1:${postgresPort}/${name}`
  return {
    DATABASE_URL: database(role),
    PASSPORT_SECRET: secrets.passports[service.name] ?? '',
    ...bus(brokers, database(eventLog)),
  }
}

const bus = (brokers: readonly string[], log: string): Environment =>
  brokers.length > 0
    ? { EVENT_BUS: 'kafka', KAFKA_BROKERS: brokers.join(',') }
    : { EVENT_BUS: 'embedded', EVENT_LOG_URL: log }

function ofGateway({ port, postgresPort, secrets, brokers }: Surroundings): Environment {
  const addresses = subgraphs.flatMap(({ name, portOffset }) => {
    const variable = `SUBGRAPH_${name.toUpperCase().replaceAll('-', '_')}`
    return [
      [`${variable}_URL`, `http://127.0.0.1:${port + portOffset}/graphql`],
      [`${variable}_SECRET`, secrets.passports[name] ?? ''],
    ]
  })
  return {
    SUPERGRAPH_FILE: join(root, 'apps/gateway/supergraph.graphql'),
    DEV_TOKEN_SECRET: secrets.developmentKey,
    DEV_CALLERS: JSON.stringify(developmentCallers(secrets)),
    ...bus(
      brokers,
      `postgres://${eventLog}:${secrets.databases[eventLog]}@127.0.0.1:${postgresPort}/${eventLog}`,
    ),
    ...Object.fromEntries(addresses),
  }
}
