import { departments, type Department } from '@customer-graph/glossary'

/** A process of the stack that answers HTTP. */
export interface Service {
  name: Department | 'gateway'
  /** Its database and role; the gateway has none. */
  database: string | undefined
  /** Its port is the gateway's port plus this. */
  portOffset: number
}

const subgraph = (name: Department, portOffset: number): Service => ({
  name,
  database: name.replace('-', '_'),
  portOffset,
})

export const gateway: Service = { name: 'gateway', database: undefined, portOffset: 0 }

/** Every subgraph, with the one that publishes definitions and service levels first. */
export const subgraphs: readonly Service[] = departments
  .map((name, at) => subgraph(name, at + 1))
  .sort(({ name }) => (name === 'operating-model' ? -1 : 0))

/** The database of the embedded event bus, which every service may use. */
export const eventLog = 'event_log'

export const isSubgraph = (service: Service): service is Service & { name: Department } =>
  (departments as readonly string[]).includes(service.name)

/** PostgreSQL's port, when nothing else is there and nothing was remembered. */
export const postgresPortOffset = 99

/** Kafka's, likewise. */
export const kafkaPortOffset = 98
