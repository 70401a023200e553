import { type BigIntStats, statSync } from 'node:fs'
import { stat } from 'node:fs/promises'

/**
 * Calls `changed` after the file was written, replaced or removed, one call after the other, until the answer is called. What
 * is read after this is watched: a change in between is seen the next time.
 */
export function watchFile(path: string, everyMs: number, changed: () => unknown): () => void {
  let seen = stateOf(statSync(path, { bigint: true, throwIfNoEntry: false }))
  const look = async () => {
    const state = stateOf(await stat(path, { bigint: true }).catch(() => undefined))
    if (state !== seen) await changed()
    seen = state
  }
  let looking = Promise.resolve()
  const timer = setInterval(() => void (looking = looking.then(look)), everyMs).unref()
  return () => clearInterval(timer)
}

const stateOf = (stats: BigIntStats | undefined): string =>
  stats ? [stats.ino, stats.size, stats.mtimeNs].join() : 'absent'
