import { readFileSync } from 'node:fs'
import { ConfigError, type Log } from '@customer-graph/subgraph'
import { watchFile } from './watch-file'

export interface ReloadedFile<Content> {
  /** What the file held when it was last right. */
  readonly content: Content
  /** Calls back after each change; its content is there already. */
  onChange(callback: () => void): void
  stop(): void
}

export interface FileToReload<Content> {
  /** The environment variable that names the file. */
  readonly variable: string
  readonly path: string
  /** How often to look, in milliseconds. */
  readonly everyMs: number
  /** Makes sense of the text; throws an Error whose message ends the sentence "<path> …". */
  read(text: string): Content
  readonly log: Log
}

/**
 * A file that is read at start, and again whenever it changes. What cannot be read throws ConfigError at start; later it is
 * logged, and what the file held before stays.
 */
export function reloadedFile<Content>({
  variable,
  path,
  everyMs,
  read,
  log,
}: FileToReload<Content>): ReloadedFile<Content> {
  const callbacks: (() => void)[] = []
  const stop = watchFile(path, everyMs, () => {
    try {
      content = load()
      log.info({ path }, 'a file of the configuration changed and holds from now on')
      callbacks.forEach((callback) => callback())
    } catch (error) {
      log.error({ err: error, path }, 'a file of the configuration is wrong; what it held before stays')
    }
  })
  const load = () => {
    try {
      return read(readFileSync(path, 'utf8'))
    } catch (error) {
      throw new ConfigError(`Cannot start. ${variable}: ${path} ${(error as Error).message}.`)
    }
  }
  let content: Content
  try {
    content = load()
  } catch (error) {
    stop()
    throw error
  }
  return {
    get content() {
      return content
    },
    onChange: (callback) => void callbacks.push(callback),
    stop,
  }
}
