import { spawn, type ChildProcess } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Place } from './postgres-place'

export interface Settings {
  port: number
  durable: boolean
  maxConnections: number
}

const patience = 60_000

/** Starts the server process; what it says goes to the end of `logFile`. */
export function launch(
  place: Place,
  { port, durable, maxConnections }: Settings,
  logFile: string,
): ChildProcess {
  const settings = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: maxConnections,
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...(durable ? {} : { fsync: 'off', full_page_writes: 'off' }),
  }
  const log = openSync(logFile, 'a', 0o600)
  try {
    return spawn(
      join(place.programs, 'bin', 'postgres'),
      [
        '-D',
        place.cluster,
        ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
      ],
      // Its own session: Ctrl-C in the terminal must reach the stack alone, which then stops everything in order.
      {
        ...place.runAs,
        cwd: '/',
        detached: true,
        env: { ...process.env, LC_ALL: 'C' },
        stdio: ['ignore', log, log],
      },
    )
  } finally {
    closeSync(log)
  }
}

/** Waits until the server accepts connections and answers its process. Rejects with the end of its log when it does not. */
export async function ready(
  server: ChildProcess,
  place: Place,
  exited: Promise<void>,
  logFile: string,
): Promise<number> {
  let ended: string | undefined
  server.once('error', (error) => (ended = error.message))
  void exited.then(() => (ended = `it ended with ${server.signalCode ?? `code ${server.exitCode}`}`))
  const deadline = performance.now() + patience
  while (ended === undefined && performance.now() < deadline) {
    if (server.pid !== undefined && saysReady(place.cluster, server.pid)) return server.pid
    await sleep(20)
  }
  server.kill('SIGKILL')
  const why = ended ?? `it was not ready after ${patience / 1000} s`
  throw new Error(`PostgreSQL did not start: ${why}. The end of ${logFile}:\n${endOf(logFile)}`)
}

/** The eighth line of postmaster.pid is PostgreSQL's own word for its state, the one that pg_ctl waits for. */
function saysReady(cluster: string, pid: number): boolean {
  const file = join(cluster, 'postmaster.pid')
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []
  return Number(lines[0]) === pid && lines[7]?.trim() === 'ready'
}

function endOf(logFile: string): string {
  return readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-20).join('\n')
}

/** A shell that waits for our end: when this process dies, however, its input closes and it stops PostgreSQL. */
export function endWithMe(pid: number, exited: Promise<void>): void {
  const script = 'read -r never; kill -TERM "$1"; sleep 5; kill -INT "$1"; sleep 10; kill -QUIT "$1"'
  const watch = spawn('/bin/sh', ['-c', script, 'sh', String(pid)], {
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  watch.unref()
  const input = watch.stdin as (typeof watch.stdin & { unref?: () => void }) | null
  input?.on('error', () => undefined)
  input?.unref?.()
  void exited.then(() => watch.kill('SIGKILL'))
}
