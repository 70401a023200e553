import { readFileSync } from 'node:fs'
import { rename, writeFile } from 'node:fs/promises'
import { type Log } from '@customer-graph/subgraph'
import { fieldUsage, type FieldUsage } from './field-usage'
import { readUsage, type UsageReport } from './usage-report'

export interface KeptUsage {
  readonly note: FieldUsage['note']
  /** Writes what was noted last. */
  stop(): Promise<void>
}

export interface KeepUsageOptions {
  /** Where the report is written. Each gateway has a file of its own. */
  readonly path: string
  readonly everyMs: number
  readonly log: Log
  /** Milliseconds since 1970. */
  now(): number
}

/**
 * Keeps the report of used fields in a file, written by rename so that nobody reads half of it, and goes on from what stands
 * there. A file that cannot be read is begun anew, one that cannot be written is logged: nobody is answered less for it.
 */
export function keepUsage({ path, everyMs, log, now }: KeepUsageOptions): KeptUsage {
  const usage = fieldUsage(now, reportIn(path, log))
  const write = async () => {
    try {
      await writeFile(`${path}.next`, `${JSON.stringify(usage.report(), null, 2)}\n`)
      await rename(`${path}.next`, path)
    } catch (error) {
      log.warn({ err: error, path }, 'the report of used fields cannot be written')
    }
  }
  let writing = Promise.resolve()
  const timer = setInterval(() => void (writing = writing.then(write)), everyMs).unref()
  return {
    note: usage.note,
    async stop() {
      clearInterval(timer)
      await (writing = writing.then(write))
    },
  }
}

function reportIn(path: string, log: Log): UsageReport | undefined {
  try {
    return readUsage(readFileSync(path, 'utf8'))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT')
      log.warn({ err: error, path }, 'the report of used fields is begun anew')
    return undefined
  }
}
