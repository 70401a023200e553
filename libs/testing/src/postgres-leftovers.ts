import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { commandOf, isAlive, waitUntilGone } from './process-table'

interface Context {
  directory: string
  tell?: (sentence: string) => void
}

/**
 * Makes a cluster startable after whatever happened to its last owner: a PostgreSQL whose owner was killed is stopped, and
 * a lock file that names a process which is not PostgreSQL is removed. Throws when a living owner still uses it.
 */
export async function clearLeftovers(cluster: string, { directory, tell }: Context): Promise<void> {
  const lock = join(cluster, 'postmaster.pid')
  const pid = numberIn(lock)
  if (pid === undefined) return
  if (!isPostgres(pid)) return rmSync(lock, { force: true })

  const owner = numberIn(join(directory, 'owner.pid'))
  if (owner !== undefined && owner !== process.pid && isAlive(owner))
    throw new Error(
      `${directory} is in use by process ${owner} (PostgreSQL ${pid}). Stop that process, or choose another folder.`,
    )

  tell?.(`A PostgreSQL (process ${pid}) was left behind on ${cluster}; stopping it first.`)
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    if (!isAlive(pid)) return
    process.kill(pid, signal)
    if (await waitUntilGone(pid, 10_000)) return
  }
  throw new Error(`PostgreSQL (process ${pid}) on ${cluster} cannot be stopped. End it, then try again.`)
}

/** Process ids are used again, so a lock file alone proves nothing. */
const isPostgres = (pid: number): boolean => isAlive(pid) && commandOf(pid).includes('postgres')

function numberIn(file: string): number | undefined {
  if (!existsSync(file)) return undefined
  const number = Number.parseInt(readFileSync(file, 'utf8'), 10)
  return Number.isInteger(number) && number > 0 ? number : undefined
}
