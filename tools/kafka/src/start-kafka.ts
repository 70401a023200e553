import { freePort, isFree, replaceText } from '@customer-graph/testing'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type KafkaToolConfig, readConfig } from './config'
import { ensureCertificate } from './certificate'
import { type Detour } from './broker-settings.rules'
import { brokerJars, kafkaVersion } from './jars'
import { ensureJava, javaCommand } from './java'
import { startLocalBroker } from './local-broker'
import { answersRequests } from './ready'
import { type BrokerSecurity, type ClientOf, refuseUnwritable } from './security'

export interface StartKafkaOptions {
  /** Keeps the log between starts. Without it the log lies in a temporary folder that `stop` removes. */
  directory?: string
  /** Loopback port of the broker, and no other. Without it the port of the last time, else the preferred one, else a free one. */
  port?: number
  preferredPort?: number
  /** Further doors to the broker, for connections that lead through a proxy. */
  detours?: readonly Detour[]
  /** TLS, a password for each user, and access control lists. Without it everybody on this machine may do everything. */
  security?: BrokerSecurity
  /** Takes each line of progress; without it there is none. */
  log?: (line: string) => void
}

export interface RunningKafka {
  /** `host:port` of each broker. */
  brokers: string[]
  /** How a user of a secured broker connects. Refused where the broker is open, or the user unknown. */
  clientOf: ClientOf
  /** The broker's process, another one after a restart; null when the broker is somebody else's. */
  readonly pid: number | null
  /** Stops the broker, if it still runs, and starts it on the same log and port. Refused for somebody else's broker. */
  restart(): Promise<void>
  /** Stops the broker and waits until it is gone. Does nothing to somebody else's broker. */
  stop(): Promise<void>
}

/**
 * Starts a real Apache Kafka broker on loopback and resolves when it answers; the first time the jars are fetched.
 * With KAFKA_BROKERS set, starts nothing and resolves when those brokers answer. The broker does not outlive this
 * process, not even a killed one. Throws a sentence with the remedy when Java, the jars or the port cannot be had.
 */
export async function startKafka(options: StartKafkaOptions = {}): Promise<RunningKafka> {
  const config = readConfig()
  if (config.brokers.length > 0 && options.security)
    throw new Error('A secured broker can only be one of our own. Unset KAFKA_BROKERS.')
  return config.brokers.length > 0 ? foreignKafka(config.brokers) : ownKafka(config, options)
}

const openToAll: ClientOf = () => {
  throw new Error('This broker has no users. Start it with `security`, or connect without a password.')
}

async function foreignKafka(brokers: string[]): Promise<RunningKafka> {
  await answersRequests({ brokers }, 10_000).catch((reason: Error) => {
    throw new Error(
      `KAFKA_BROKERS is ${brokers.join(',')}, but no broker answers there (${reason.message}). Start it, or unset KAFKA_BROKERS.`,
    )
  })
  return {
    brokers,
    clientOf: openToAll,
    pid: null,
    restart: () =>
      Promise.reject(
        new Error(
          'The broker of KAFKA_BROKERS is not ours to restart. Unset it to work with a broker of our own.',
        ),
      ),
    stop: () => Promise.resolve(),
  }
}

async function ownKafka(config: KafkaToolConfig, options: StartKafkaOptions): Promise<RunningKafka> {
  const log = options.log ?? (() => undefined)
  const missing = ensureJava(config, log)
  if (missing) throw new Error(missing)
  const jars = await brokerJars(config, log)
  if (options.port !== undefined && !(await isFree(options.port)))
    throw new Error(
      `Port ${options.port} on 127.0.0.1 is in use. Stop the program that listens there, or give Kafka another port.`,
    )

  const temporary = options.directory === undefined
  const directory = temporary ? mkdtempSync(join(tmpdir(), 'kafka-')) : resolve(options.directory as string)
  const port = options.port ?? (await freePort(portOfLastTime(directory) ?? options.preferredPort))
  const java = javaCommand(config)
  const secured = options.security && secure(java, directory, port, options.security)
  const place = { java, jars, directory, temporary, port, log, secured, detours: options.detours }
  const remove = () => temporary && rmSync(directory, { recursive: true, force: true })
  let broker = await startLocalBroker(place).catch((reason: unknown) => {
    remove()
    throw reason
  })
  replaceText(portFile(directory), `${port}\n`)
  log(`Apache Kafka ${kafkaVersion(jars)} answers at 127.0.0.1:${port}`)

  return {
    brokers: [`127.0.0.1:${port}`],
    clientOf: secured?.clientOf ?? openToAll,
    get pid() {
      return broker.pid
    },
    restart: async () => {
      await broker.stop()
      broker = await startLocalBroker(place)
    },
    stop: async () => {
      await broker.stop()
      remove()
    },
  }
}

/** Where whoever knew this broker looks for it again; undefined when it never answered here, or the file cannot be read. */
export function portOfLastTime(directory: string): number | undefined {
  const file = portFile(directory)
  const text = existsSync(file) ? readFileSync(file, 'utf8') : ''
  return /^\d{4,5}\n$/.test(text) && Number(text) <= 65_535 ? Number(text) : undefined
}

/** Beside the settings, which a start that is refused writes as well. */
const portFile = (directory: string): string => join(directory, 'port')

/** Puts a certificate into the broker's folder, and says how each user connects with it. */
function secure(java: string, directory: string, port: number, security: BrokerSecurity) {
  refuseUnwritable(security)
  mkdirSync(directory, { recursive: true })
  const { administrator, users } = security
  const ca = ensureCertificate(java, directory, administrator.password)
  const passwords = new Map([...Object.entries(users), [administrator.name, administrator.password]])
  const clientOf: ClientOf = (username) => {
    const password = passwords.get(username)
    if (password === undefined) throw new Error(`The broker has no user called ${username}.`)
    return {
      brokers: [`127.0.0.1:${port}`],
      ssl: { ca: [ca] },
      sasl: { mechanism: 'scram-sha-512', username, password },
    }
  }
  return { security, clientOf }
}
