import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** A package of its own, outside the workspace: whoever only runs or tests the project does not install it. */
export const competitors = resolve(__dirname, '../../competitors')

const manifestOf = (name: string, folder = competitors) => join(folder, 'node_modules', name, 'package.json')

const versionIn = (file: string): string =>
  (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version

export const competitorVersion = (name: string): string => versionIn(manifestOf(name))

/** The version of a dependency of the project. */
export const ownVersion = (name: string): string =>
  versionIn(manifestOf(name, resolve(__dirname, '../../../..')))

/** Installs the other gateways once, exactly as their lockfile says. Rejects when npm cannot. */
export async function installCompetitors(tell: (text: string) => void): Promise<void> {
  const wanted = (
    JSON.parse(readFileSync(join(competitors, 'package.json'), 'utf8')) as {
      dependencies: Record<string, string>
    }
  ).dependencies
  const isThere = ([name, version]: [string, string]) =>
    existsSync(manifestOf(name)) && versionIn(manifestOf(name)) === version
  if (Object.entries(wanted).every(isThere)) return
  tell('installing the gateways to compare with (once; about a minute)')
  const npm = spawn('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: competitors,
    stdio: ['ignore', 2, 2],
  })
  const code = await new Promise<number | string | null>((resolve) => {
    npm.once('error', (error) => resolve(error.message))
    npm.once('exit', resolve)
  })
  if (code !== 0)
    throw new Error(
      `npm ci failed in tools/bench/competitors (${code}). Check the network and the registry that npm is set to, then try again.`,
    )
}
