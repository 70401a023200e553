import { freePort, isFree } from '@customer-graph/testing'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type KafkaToolConfig, readConfig } from './config'
import { brokerJars, kafkaVersion } from './jars'
import { ensureJava, javaCommand } from './java'
import { startLocalBroker } from './local-broker'
import { answersRequests } from './ready'

export interface StartKafkaOptions {
  /** Keeps the log between starts. Without it the log lies in a temporary folder that `stop` removes. */
  directory?: string
  /** Loopback port of the broker; without it, a free one. */
  port?: number
  /** Takes each line of progress; without it there is none. */
  log?: (line: string) => void
}

export interface RunningKafka {
  /** `host:port` of each broker. */
  brokers: string[]
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
  return config.brokers.length > 0 ? foreignKafka(config.brokers) : ownKafka(config, options)
}

async function foreignKafka(brokers: string[]): Promise<RunningKafka> {
  await answersRequests(brokers, 10_000).catch((reason: Error) => {
    throw new Error(
      `KAFKA_BROKERS is ${brokers.join(',')}, but no broker answers there (${reason.message}). Start it, or unset KAFKA_BROKERS.`,
    )
  })
  return {
    brokers,
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

  const port = options.port ?? (await freePort())
  const temporary = options.directory === undefined
  const directory = temporary ? mkdtempSync(join(tmpdir(), 'kafka-')) : resolve(options.directory as string)
  const place = { java: javaCommand(config), jars, directory, temporary, port, log }
  const remove = () => temporary && rmSync(directory, { recursive: true, force: true })
  let broker = await startLocalBroker(place).catch((reason: unknown) => {
    remove()
    throw reason
  })
  log(`Apache Kafka ${kafkaVersion(jars)} answers at 127.0.0.1:${port}`)

  return {
    brokers: [`127.0.0.1:${port}`],
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
