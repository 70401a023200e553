import { spawnSync } from 'node:child_process'
import { ensureProgram, type Program, readConfig } from '@customer-graph/tools-kafka'

/** What a browser is called where it is installed, the leanest first. */
const names = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome']

const packaged: Program = {
  command: ['chromium-headless-shell', '--version'],
  packaged: 'chromium-headless-shell',
}

export type Chromium = { readonly path: string } | { readonly missing: string; readonly required: boolean }

/**
 * The browser of this machine. Where it may be changed (CI or REQUIRE_KAFKA set, as for the other programs that tests use) a
 * missing one is installed; `missing` says in a sentence why there is none.
 */
export function ensureChromium(
  config = readConfig(),
  called: readonly string[] = names,
  wanted: Program = packaged,
): Chromium {
  const here = pathOf(called)
  if (here) return { path: here }
  const missing = ensureProgram(wanted, config)
  const installed = missing === null ? pathOf([wanted.command[0]]) : null
  return installed
    ? { path: installed }
    : { missing: missing ?? `${wanted.command[0]} is not on the path.`, required: config.required }
}

function pathOf(called: readonly string[]): string | null {
  const found = called.map((name) =>
    spawnSync('sh', ['-c', 'command -v "$0"', name], { encoding: 'utf8' }).stdout.trim(),
  )
  return found.find((path) => path !== '') ?? null
}
