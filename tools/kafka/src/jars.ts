import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { type KafkaToolConfig } from './config'

const pom = join(__dirname, '..', 'pom.xml')
const cache = join(__dirname, '..', '..', '..', '.cache', 'kafka')

/** One folder per content of the pom, so that a changed pin is a new download and an old one is never mixed in. */
const cached = () => join(cache, createHash('sha256').update(readFileSync(pom)).digest('hex').slice(0, 12))

/** Whether the broker's jars are on this machine, so that neither Maven nor the network is needed. */
export function jarsAtHand({ kafkaHome }: KafkaToolConfig): boolean {
  return kafkaHome !== undefined || existsSync(cached())
}

/**
 * The folder of the broker's jars: `libs` of KAFKA_HOME, else the project's cache, filled by Maven the first time.
 * Throws when KAFKA_HOME is no Kafka release, or with Maven's own reason when the download fails.
 */
export async function brokerJars(
  { kafkaHome }: KafkaToolConfig,
  log: (line: string) => void,
): Promise<string> {
  if (kafkaHome !== undefined) {
    const libs = join(kafkaHome, 'libs')
    if (kafkaVersion(libs) === null)
      throw new Error(
        `KAFKA_HOME is ${kafkaHome}, but there is no libs/kafka_2.13-*.jar in it. Give the folder of an unpacked Kafka release.`,
      )
    return libs
  }
  const folder = cached()
  if (existsSync(folder)) return folder
  mkdirSync(cache, { recursive: true })
  const incomplete = mkdtempSync(join(cache, 'incomplete-'))
  try {
    await download(incomplete, log)
    if (!existsSync(folder)) renameSync(incomplete, folder)
  } finally {
    rmSync(incomplete, { recursive: true, force: true })
  }
  return folder
}

/** The version of the broker in a folder of jars; null when there is none. */
export function kafkaVersion(folder: string): string | null {
  if (!existsSync(folder)) return null
  const versions = readdirSync(folder).map((name) => /^kafka_2\.13-(\d[\w.-]*)\.jar$/.exec(name)?.[1])
  return versions.find((version) => version !== undefined) ?? null
}

async function download(folder: string, log: (line: string) => void): Promise<void> {
  log('Fetching Apache Kafka from Maven Central, about 45 MB, this once …')
  const words = ['-B', '--strict-checksums', '-f', pom, 'dependency:copy-dependencies']
  const maven = spawn('mvn', [...words, '-DincludeScope=runtime', `-DoutputDirectory=${folder}`], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const errors: string[] = []
  let files = 0
  createInterface(maven.stdout).on('line', (line) => {
    if (line.includes('[ERROR]')) errors.push(line)
    if (line.includes('Downloaded from') && line.includes('.jar') && ++files % 10 === 0)
      log(`… ${files} files`)
  })
  const code = await new Promise<number | null>((resolve, reject) =>
    maven.on('close', resolve).on('error', reject),
  )
  if (code !== 0)
    throw new Error(
      `Maven could not fetch Kafka: ${errors[0] ?? `it ended with ${code}`}. Check the network and try again.`,
    )
}
