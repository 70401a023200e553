import { type Admin, Kafka, logLevel } from 'kafkajs'
import { type Log } from '../../log'
import { remedyFor } from './connection-failure.rules'
import { type KafkaConfig } from './kafka-config'
import { quietIdleConnections } from './quiet-idle-connections'

/** The client library with our settings, not yet connected; what it has to say goes to the log at debug level. */
export function kafkaOf({ brokers, clientId = 'customer-graph', sasl, ssl }: KafkaConfig, log: Log): Kafka {
  quietIdleConnections()
  return new Kafka({
    brokers: [...brokers],
    clientId,
    ...(sasl ? { sasl } : {}),
    ...(ssl === undefined ? {} : { ssl }),
    connectionTimeout: 3_000,
    requestTimeout: 15_000,
    retry: { initialRetryTime: 100, maxRetryTime: 2_000, retries: 5 },
    logLevel: logLevel.WARN,
    logCreator: () => (entry) => log.debug({ kafka: entry.log }, `kafkajs: ${entry.log.message}`),
  })
}

/** Who the brokers see; undefined where no name is given. */
export const userOf = ({ sasl }: KafkaConfig): string | undefined =>
  sasl && 'username' in sasl ? sasl.username : undefined

/**
 * Connects an administrator's client and asks a first question: a broker that wants a password lets everybody connect and
 * refuses only then. Rejects with a sentence that says what to do.
 */
export async function connectAdmin(admin: Admin, config: KafkaConfig): Promise<void> {
  try {
    await admin.connect()
    await admin.describeCluster()
  } catch (cause) {
    throw cannotConnect(config, cause)
  }
}

/** The error of a connection that could not be made, as a sentence that says what to do. */
function cannotConnect(config: KafkaConfig, cause: unknown): Error {
  const said = (cause as Error).message
  const remedy = remedyFor(said, { user: userOf(config), tls: Boolean(config.ssl) })
  return new Error(`No Kafka broker could be used at ${config.brokers.join(', ')} (${said}). ${remedy}`, {
    cause,
  })
}
