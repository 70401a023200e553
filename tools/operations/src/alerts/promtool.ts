import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type KafkaToolConfig } from '@customer-graph/tools-kafka'

const cache = resolve(__dirname, '../../../../.cache/promtool')
const missing =
  'promtool is not here, so the alert rules are not evaluated. Install Prometheus (Debian: apt-get install prometheus).'

/** The command that runs Prometheus' own tool, or why it cannot be had. */
export type Promtool = { readonly command: string } | { readonly missing: string }

/**
 * Finds promtool: on the path, else in the project's cache. Where programs may be fetched (CI, or REQUIRE_KAFKA) and Debian's
 * packages are at hand, it is taken out of the package: installing that would start a server.
 */
export function findPromtool({ mayInstall }: Pick<KafkaToolConfig, 'mayInstall'>): Promtool {
  const cached = join(cache, 'promtool')
  for (const command of ['promtool', cached]) if (runs(command, '--version')) return { command }
  if (!mayInstall || !existsSync('/usr/bin/apt-get')) return { missing }
  mkdirSync(cache, { recursive: true })
  const unpacked = mkdtempSync(join(cache, 'incomplete-'))
  try {
    const download = () =>
      spawnSync('apt-get', ['-q', 'download', 'prometheus'], { cwd: unpacked }).status === 0
    if (!download()) {
      spawnSync('apt-get', ['-q', 'update'], { stdio: 'ignore' })
      if (!download()) return { missing: `${missing} (apt-get could not fetch it.)` }
    }
    const [archive = ''] = readdirSync(unpacked)
    if (!runs('dpkg', '-x', join(unpacked, archive), unpacked)) return { missing }
    renameSync(join(unpacked, 'usr/bin/promtool'), cached)
    return { command: cached }
  } finally {
    rmSync(unpacked, { recursive: true, force: true })
  }
}

const runs = (command: string, ...words: string[]): boolean =>
  spawnSync(command, words, { stdio: 'ignore' }).status === 0
