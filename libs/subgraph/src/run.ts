import { ConfigError } from './config'
import { standardError } from './log-destination'

/** Something that was started and can be stopped. */
export interface Running {
  /** Stops gracefully; answers whether that went cleanly and in time. Calling it again answers the same promise. */
  stop(): Promise<boolean>
}

/**
 * The whole of a `main.ts`: starts, stops on SIGTERM and SIGINT, and ends the process with 0 after a clean stop, 1 otherwise.
 * A second signal ends it at once. What nobody caught is written down and ends the process: its state is unknown.
 */
export function runUntilStopped(start: () => Promise<Running>): void {
  const fail = (why: string) => (error: unknown) => {
    const text =
      error instanceof ConfigError
        ? error.message
        : `${why}: ${error instanceof Error ? error.stack : String(error)}`
    standardError.write(`${text}\n`)
    process.exit(1)
  }
  // Node's own warnings go there too: a full disk or a reader that has gone must not end the process.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)
  process.on('uncaughtException', fail('Uncaught error'))
  process.on('unhandledRejection', fail('Unhandled rejection'))
  const running = start()
  running.catch(fail('Cannot start'))
  let asked = false
  const onSignal = () => {
    if (asked) process.exit(1)
    asked = true
    running
      .then((started) => started.stop())
      .then((clean) => process.exit(clean ? 0 : 1), fail('Cannot stop'))
  }
  process.on('SIGTERM', onSignal)
  process.on('SIGINT', onSignal)
}
