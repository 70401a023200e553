import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { join } from 'node:path'
import { installedPostgres } from './postgres-binaries'

/** PostgreSQL refuses to run as root, so there it runs as one of these. */
export interface RunAs {
  uid: number
  gid: number
}

/** Where PostgreSQL's programs and its cluster really are, and as whom it runs. */
export interface Place {
  programs: string
  cluster: string
  runAs: RunAs | undefined
  /** Set when the wanted folder could not be used: one sentence for the person at the keyboard. */
  notice: string | undefined
}

const outside = '/var/lib/customer-graph'

/**
 * Decides where PostgreSQL runs. As an ordinary user: from the installed package, in `directory/cluster`. As root: as the
 * user `postgres` or else `nobody`, and outside of every folder that this user may not enter (a checkout in root's home).
 */
export function findPlace(directory: string): Place {
  mkdirSync(directory, { recursive: true })
  const installed = installedPostgres()
  if (process.getuid?.() !== 0)
    return { programs: installed, cluster: join(directory, 'cluster'), runAs: undefined, notice: undefined }

  const runAs = unprivilegedUser()
  chmodSync(directory, 0o711)
  const usable = canEnter(directory, runAs)
  const cluster = usable ? join(directory, 'cluster') : join(clusterOutside(directory), 'cluster')
  mkdirSync(cluster, { recursive: true, mode: 0o755 })
  chownSync(cluster, runAs.uid, runAs.gid)
  chmodSync(cluster, 0o700)
  return {
    programs: canEnter(join(installed, 'bin'), runAs) ? installed : copyOutside(installed),
    cluster,
    runAs,
    notice: usable
      ? undefined
      : `PostgreSQL may not run as root, and its user may not enter ${directory}: the data is in ${cluster} instead.`,
  }
}

/** Removes a cluster with everything PostgreSQL kept for `directory`, outside of it too. It must not be running. */
export function removePlace(directory: string): void {
  if (!existsSync(directory)) return
  rmSync(clusterOutside(directory), { recursive: true, force: true })
  rmSync(directory, { recursive: true, force: true })
}

/** Always the same folder for the same directory, so that the data is found again. */
const clusterOutside = (directory: string): string =>
  join(outside, createHash('sha256').update(realpathSync(directory)).digest('hex').slice(0, 12))

function copyOutside(installed: string): string {
  const { name, version } = JSON.parse(readFileSync(join(installed, '..', 'package.json'), 'utf8')) as Record<
    string,
    string
  >
  const copy = join(outside, `${name?.split('/').at(-1)}-${version}`)
  if (existsSync(copy)) return copy
  const unfinished = `${copy}.${process.pid}`
  cpSync(installed, unfinished, { recursive: true, verbatimSymlinks: true })
  try {
    renameSync(unfinished, copy)
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true })
    if (!existsSync(copy)) throw error
  }
  return copy
}

export function unprivilegedUser(names: readonly string[] = ['postgres', 'nobody']): RunAs {
  for (const name of names) {
    try {
      return { uid: idOf('-u', name), gid: idOf('-g', name) }
    } catch {
      continue // no user of this name here: the next one
    }
  }
  throw new Error(
    `PostgreSQL may not run as root, and this system has none of the users ${names.join(', ')}. Create one: useradd --system postgres`,
  )
}

const idOf = (flag: string, name: string): number =>
  Number.parseInt(
    execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
    10,
  )

const canEnter = (folder: string, runAs: RunAs): boolean =>
  spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...runAs, cwd: '/', stdio: 'ignore' }).status === 0
