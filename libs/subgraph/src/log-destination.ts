import { writeSync } from 'node:fs'

/** Where log lines go. Writing never throws: a line that cannot be written is lost and counted. */
export interface LogDestination {
  write(line: string): void
  /** How many lines were lost since the process began, by the system's word for the reason: `ENOSPC`, `EPIPE`. */
  readonly lost: Readonly<Record<string, number>>
}

/** What `fs.writeSync` does: writes all or a part, answers how many bytes, throws with a `code`. */
export type Write = (fd: number, bytes: Uint8Array) => number

/** A pipe whose reader is slow is asked again this often, this many milliseconds apart, before a line is given up. */
const triesWhenBusy = 20
const busyMs = 5

/**
 * Lines to an open file, written at once. A full disk, a reader that has gone or one that reads nothing for 100 ms costs
 * lines, never the process. The first line that can be written again is preceded by one that says how many are missing.
 */
export function logDestination(fd: number, write: Write = writeSync): LogDestination {
  const lost: Record<string, number> = {}
  let missing = 0
  let cutOff = false

  /** Throws when not all of it could be written; what was written until then stays. */
  function put(text: string): void {
    let rest: Uint8Array = Buffer.from(text)
    for (let tries = 0; rest.length > 0;) {
      try {
        const written = write(fd, rest)
        if (written > 0) cutOff = written < rest.length
        rest = rest.subarray(written)
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EAGAIN' || ++tries > triesWhenBusy) throw error
        Atomics.wait(pause, 0, 0, busyMs)
      }
    }
  }

  return {
    lost,
    write(line) {
      try {
        if (cutOff) put('\n')
        if (missing > 0)
          put(`${JSON.stringify({ level: warn, lostLines: missing, msg: 'log lines were lost' })}\n`)
        missing = 0
        put(line)
      } catch (error) {
        missing += 1
        const reason = (error as NodeJS.ErrnoException).code ?? 'unknown'
        lost[reason] = (lost[reason] ?? 0) + 1
      }
    },
  }
}

/** Standard error, where every process of the graph logs. */
export const standardError = logDestination(2)

const pause = new Int32Array(new SharedArrayBuffer(4))

/** pino's number for it. */
const warn = 40
