import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { type KafkaToolConfig } from './config'

/** A program that a test uses and this project does not bring. */
export interface Program {
  readonly command: readonly [string, ...string[]]
  /** Debian's package of it. */
  readonly packaged: string
}

/**
 * Why a program cannot be had, or null when it can. On a machine that may be changed (root, apt-get, and CI or REQUIRE_KAFKA
 * set) it is installed when it is missing.
 */
export function ensureProgram(
  { command, packaged }: Program,
  { mayInstall }: Pick<KafkaToolConfig, 'mayInstall'>,
): string | null {
  const [program, ...words] = command
  const runs = () => spawnSync(program, words, { stdio: 'ignore' }).status === 0
  if (runs()) return null
  if (mayInstall && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    aptGet('update')
    aptGet('install', '-y', '--no-install-recommends', packaged)
    if (runs()) return null
  }
  return `${program} is not here. Install it (Debian: apt-get install ${packaged}).`
}

const aptGet = (...words: string[]) =>
  spawnSync('apt-get', ['-q', ...words], {
    stdio: 'ignore',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
