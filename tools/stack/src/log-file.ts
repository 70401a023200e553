import { existsSync, openSync, readSync, closeSync, renameSync, statSync, fstatSync } from 'node:fs'
import { devNull } from 'node:os'

const large = 20 * 1024 * 1024

/**
 * Opens a log for appending; a large one is put aside first, in place of the one put aside before. A log that cannot be
 * opened keeps no process from its work: what it says is lost then.
 */
export function openLog(file: string): number {
  try {
    if (existsSync(file) && statSync(file).size > large) renameSync(file, `${file}.old`)
    return openSync(file, 'a', 0o600)
  } catch {
    return openSync(devNull, 'a')
  }
}

/** The last lines of a log, for a person who asks why a process died. */
export function endOfLog(file: string, lines = 20): string {
  if (!existsSync(file)) return '(no log)'
  const handle = openSync(file, 'r')
  try {
    const size = fstatSync(handle).size
    const tail = Buffer.alloc(Math.min(size, 64 * 1024))
    readSync(handle, tail, 0, tail.length, size - tail.length)
    return tail.toString('utf8').trimEnd().split('\n').slice(-lines).join('\n')
  } finally {
    closeSync(handle)
  }
}
