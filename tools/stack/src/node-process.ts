import { spawn } from 'node:child_process'
import { closeSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { openLog } from './log-file'
import { root } from './paths'
import type { Alive } from './supervise'

/** Longer than the time in which a service promises to have stopped (SHUTDOWN_TIMEOUT_MS). */
const grace = 12_000

/** What a child gets of our own environment; the rest would make its configuration depend on who started the stack. */
const inherited = [
  ...['PATH', 'HOME', 'LANG', 'TMPDIR', 'TZ', 'NODE_OPTIONS', 'NODE_EXTRA_CA_CERTS'],
  // A debugger that started the stack follows into its services.
  'VSCODE_INSPECTOR_OPTIONS',
]

/** Starts a bundle as a process of its own that logs to a file and ends when this process does. */
export function startNode(bundle: string, environment: Record<string, string>, logFile: string): Alive {
  const log = openLog(logFile)
  const child = spawn(
    process.execPath,
    ['--enable-source-maps', '--require', join(__dirname, 'end-with-parent.cjs'), bundle],
    {
      cwd: root,
      // Its own session: Ctrl-C in the terminal reaches the stack alone, which stops everything in order.
      detached: true,
      env: {
        ...Object.fromEntries(
          inherited.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])),
        ),
        ...environment,
      },
      stdio: ['pipe', log, log],
    },
  )
  closeSync(log)
  child.stdin?.on('error', () => undefined)
  const exited = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message))
    child.once('exit', (code, signal) => resolve(signal ?? `code ${code}`))
  })
  return {
    pid: child.pid ?? 0,
    logFile,
    exited,
    stop: async () => {
      child.kill('SIGTERM')
      const ended = await Promise.race([exited.then(() => true), sleep(grace, false, { ref: false })])
      if (!ended) child.kill('SIGKILL')
      await exited
    },
  }
}
