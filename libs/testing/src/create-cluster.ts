import { execFile } from 'node:child_process'
import { chownSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Place } from './postgres-place'

const patience = 60_000

/** Creates an empty cluster whose superuser `postgres` has this password. Leaves a folder with other content alone. */
export async function createCluster(place: Place, directory: string, password: string): Promise<void> {
  mkdirSync(place.cluster, { recursive: true, mode: 0o700 })
  if (readdirSync(place.cluster).length > 0)
    throw new Error(
      `${place.cluster} is neither empty nor a PostgreSQL cluster. Choose another folder, or empty this one.`,
    )
  const passwordFile = `${place.cluster}.password`
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (place.runAs) chownSync(passwordFile, place.runAs.uid, place.runAs.gid)
  const initialise = promisify(execFile)(
    join(place.programs, 'bin', 'initdb'),
    [
      ['--pgdata', place.cluster],
      ['--username', 'postgres'],
      ['--pwfile', passwordFile],
      ['--auth', 'scram-sha-256'],
      // Sorting and case rules from PostgreSQL itself: the same on every system, whatever locales are installed.
      ['--encoding', 'UTF8', '--locale', 'C', '--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8'],
      ['--no-sync'],
    ].flat(),
    { ...place.runAs, cwd: '/', env: { ...process.env, LC_ALL: 'C' }, timeout: patience },
  )
  try {
    await initialise
  } catch (error) {
    rmSync(place.cluster, { recursive: true, force: true })
    const { stderr, message } = error as Error & { stderr?: string }
    throw new Error(`PostgreSQL could not create its cluster for ${directory}: ${stderr?.trim() || message}`)
  } finally {
    rmSync(passwordFile)
  }
}
