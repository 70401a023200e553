import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type KafkaToolConfig } from './config'
import { jarsAtHand } from './jars'
import { javaMajor, oldestJava, whatIsMissing } from './java.rules'

/** The `java` that starts the broker: the one of JAVA_HOME, else the first on the path. */
export function javaCommand({ javaHome }: KafkaToolConfig): string {
  return javaHome ? join(javaHome, 'bin', 'java') : 'java'
}

/** What is missing on this machine to start a broker, as a sentence that says what to do; null when nothing is. */
export function missingForBroker(config: KafkaToolConfig): string | null {
  const java = spawnSync(javaCommand(config), ['-version'], { encoding: 'utf8' })
  const wrongHome =
    config.javaHome && java.error ? `JAVA_HOME is ${config.javaHome}, where there is no Java. ` : ''
  const missing = whatIsMissing({
    java: java.status === 0 ? javaMajor(java.stderr + java.stdout) : null,
    maven: runs('mvn', '--version'),
    jarsAtHand: jarsAtHand(config),
  })
  return missing && wrongHome + missing
}

/**
 * Installs Java and Maven when they are missing and this is a machine that may be changed: root, apt-get, and CI or
 * REQUIRE_KAFKA set. Returns what is still missing, as a sentence; null when a broker can be started.
 */
export function ensureJava(config: KafkaToolConfig, log: (line: string) => void): string | null {
  const missing = missingForBroker(config)
  if (!missing || !mayChangeThisMachine(config)) return missing
  log('Installing Java and Maven with apt-get; this takes a minute or two …')
  const failure =
    aptGet('update') ?? aptGet('install', '-y', '--no-install-recommends', 'maven', packagedJava())
  if (failure) return `${missing} (apt-get was tried and failed: ${failure})`
  return missingForBroker(config)
}

/** A wrong JAVA_HOME is for its owner to mend: no package would change where it points. */
function mayChangeThisMachine({ mayInstall, javaHome }: KafkaToolConfig): boolean {
  return mayInstall && javaHome === undefined && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
}

function packagedJava(): string {
  const packaged = [oldestJava, 21, 25].map((major) => `openjdk-${major}-jre-headless`)
  return packaged.find((name) => runs('apt-cache', 'show', name)) ?? 'default-jre-headless'
}

function aptGet(...words: string[]): string | null {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const run = spawnSync('apt-get', ['-q', ...words], {
    encoding: 'utf8',
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  return run.status === 0 ? null : (run.stderr.trim().split('\n').at(-1) ?? String(run.error))
}

const runs = (command: string, ...words: string[]) =>
  spawnSync(command, words, { stdio: 'ignore' }).status === 0
