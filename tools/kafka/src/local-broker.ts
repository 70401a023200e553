import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { freePort, replaceText } from '@customer-graph/testing'
import { type GuardedProcess, startGuarded } from './broker-process'
import { brokerSettings, type Detour } from './broker-settings.rules'
import { keystoreIn } from './certificate'
import { answersRequests } from './ready'
import { type BrokerSecurity, type ClientOf, usersForFormat } from './security'

/** What one broker process needs. */
export interface LocalBroker {
  java: string
  jars: string
  directory: string
  /** `directory` goes when nobody is left to use it. */
  temporary: boolean
  port: number
  log: (line: string) => void
  detours?: readonly Detour[] | undefined
  /** Who may come in, and how the administrator does. Without it everybody may do everything. */
  secured?: { security: BrokerSecurity; clientOf: ClientOf } | undefined
}

const attempts = 3
const patience = 60_000

/** Trying again would not help. */
class DirectoryInUse extends Error {}

/**
 * Formats the log the first time, starts the broker and waits until it answers. A start that fails is tried again:
 * on a loaded machine the quorum can miss its own time limits. Throws with the end of the broker's output, and at once
 * when another broker uses the directory.
 */
export async function startLocalBroker(broker: LocalBroker): Promise<GuardedProcess> {
  mkdirSync(broker.directory, { recursive: true })
  chmodSync(broker.directory, 0o700) // every event of every department is in there
  for (let attempt = 1; ; attempt++) {
    try {
      return await startOnce(broker)
    } catch (reason) {
      if (attempt === attempts || reason instanceof DirectoryInUse) throw reason
      broker.log(`Kafka did not start (${(reason as Error).message.split('\n')[0]}); trying again …`)
    }
  }
}

async function startOnce(broker: LocalBroker): Promise<GuardedProcess> {
  const log = join(broker.directory, 'log')
  const metadata = join(broker.directory, 'metadata')
  const settingsFile = join(broker.directory, 'server.properties')
  const outputFile = join(broker.directory, 'broker.log')
  const { port, directory, secured, detours } = broker
  const settings = {
    log,
    metadata,
    port,
    controllerPort: await freePort(),
    secured: settingsOf(broker),
    detours,
  }
  replaceText(settingsFile, brokerSettings(settings))
  if (![log, metadata].every((folder) => existsSync(join(folder, 'meta.properties'))))
    format(broker, settingsFile)
  const client = secured?.clientOf(secured.security.administrator.name) ?? {
    brokers: [`127.0.0.1:${port}`],
  }

  const command = java(broker, ['-Xms64m', '-Xmx384m'], ['kafka.Kafka', settingsFile])
  const temporary = broker.temporary ? directory : undefined
  const started = await startGuarded(command, { outputFile, temporary })
  try {
    await answersRequests(client, patience, started.hasEnded)
    if (started.hasEnded()) throw new Error('another broker answers on its port')
    return started
  } catch (reason) {
    await started.stop()
    const output = started.output()
    if (output.includes('Failed to acquire lock'))
      throw new DirectoryInUse(
        `Another Kafka broker runs on ${broker.directory}. Stop it, or give this one a folder of its own.`,
      )
    const end = output.trimEnd().split('\n').slice(-12).join('\n')
    throw new Error(
      `Kafka ${await started.ended} before it answered (${(reason as Error).message}). The end of ${outputFile}:\n${end}`,
    )
  }
}

function settingsOf({ directory, secured }: LocalBroker) {
  if (!secured) return undefined
  const { administrator, authorizer = true } = secured.security
  return { administrator, authorizer, keystore: keystoreIn(directory) }
}

function format(broker: LocalBroker, settingsFile: string): void {
  const clusterId = randomBytes(16).toString('base64url')
  const tool = [
    'kafka.tools.StorageTool',
    'format',
    '--ignore-formatted',
    '--cluster-id',
    `k${clusterId.slice(1)}`,
    '--config',
    settingsFile,
    ...(broker.secured ? usersForFormat(broker.secured.security) : []),
  ]
  const [program = '', ...words] = java(broker, [], tool)
  const run = spawnSync(program, words, { encoding: 'utf8' })
  if (run.status !== 0)
    throw new Error(`Kafka could not format ${broker.directory}: ${run.stderr || run.stdout || run.error}`)
}

/** Serial collection and the quick compiler: a broker of one developer starts in two seconds and idles in 170 MB. */
function java(broker: LocalBroker, memory: string[], program: string[]): string[] {
  const lean = ['-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-Djava.awt.headless=true']
  const quiet = ['-Dorg.slf4j.simpleLogger.defaultLogLevel=warn', `-Dkafka.logs.dir=${broker.directory}`]
  return [broker.java, ...memory, ...lean, ...quiet, '-cp', join(broker.jars, '*'), ...program]
}
