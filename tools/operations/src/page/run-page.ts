import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { commandsOf } from '@customer-graph/tools-contracts'
import { brokerJars, readConfig, type RunningKafka } from '@customer-graph/tools-kafka'
import { administrator } from '../access/brokers-under-test'
import { kafkaEnvironment } from '../access/kafka-environment'

export const root = resolve(__dirname, '../../../..')
const page = readFileSync(join(root, 'docs/operations/kafka.md'), 'utf8')

/** Every command of the page. */
export const pageCommands = commandsOf(page)

/** The one command of the page with these words in it. Throws when there is none, or more. */
export function pageCommand(words: string): string {
  const [command, ...more] = pageCommands.filter((each) => each.includes(words))
  if (command === undefined || more.length > 0)
    throw new Error(`docs/operations/kafka.md must have one command with "${words}".`)
  return command
}

/** What a command wrote, and how it ended. */
export interface Ran {
  readonly code: number | null
  readonly out: string
}

/**
 * Makes the surroundings that the page's commands expect: the administrator's variables and file, and a KAFKA_HOME whose
 * scripts start what those of a release start.
 */
export async function pageShell(
  kafka: RunningKafka,
  folder: string,
): Promise<(command: string) => Promise<Ran>> {
  const variables = kafkaEnvironment(kafka, administrator.name, folder)
  const properties = join(folder, 'admin.properties')
  const [, shown = ''] = /^```properties\n(security\.protocol[\s\S]*?)^```/m.exec(page) ?? []
  writeFileSync(
    properties,
    shown
      .replace('…', administrator.password)
      .replace('/etc/kafka/authority.pem', variables['KAFKA_SSL_CA_FILE']!),
  )
  const jars = await brokerJars(readConfig(), () => undefined)
  mkdirSync(join(folder, 'bin'))
  const script = `#!/bin/sh\nexec java -XX:TieredStopAtLevel=1 -cp '${jars}/*' kafka.admin.ConfigCommand "$@"\n`
  writeFileSync(join(folder, 'bin/kafka-configs.sh'), script, { mode: 0o755 })
  const env = { ...process.env, ...variables, KAFKA_HOME: folder }
  return (command) => {
    const line = command
      .replaceAll('127.0.0.1:9093', kafka.brokers[0]!)
      .replaceAll('admin.properties', properties)
    return run(line, env)
  }
}

/** Runs a line as a person would, in the project's folder. */
export function run(line: string, env: NodeJS.ProcessEnv): Promise<Ran> {
  const child = spawn('/bin/sh', ['-c', line], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
  let out = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (out += String(part)))
  return new Promise((done, failed) =>
    child.once('error', failed).once('close', (code) => done({ code, out })),
  )
}
