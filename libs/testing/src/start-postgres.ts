import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import { createCluster } from './create-cluster'
import { freePort } from './free-port'
import { readKept, replaceText } from './kept-file'
import { clearLeftovers } from './postgres-leftovers'
import { findPlace, removePlace } from './postgres-place'
import { endWithMe, launch, ready } from './postgres-server'

export interface PostgresOptions {
  /** A folder that belongs to this PostgreSQL alone; made when missing. The same folder gives the same data again. */
  directory: string
  /** This port and no other. Without it the port of the last time, else the preferred one, else any free one. */
  port?: number
  preferredPort?: number
  /** False gives up safety against a power cut (not against a killed process) for speed: for tests. Default true. */
  durable?: boolean
  maxConnections?: number
  /** Told, in one sentence each, what a person should know. */
  tell?: (sentence: string) => void
}

export interface RunningPostgres {
  /** As the superuser, on the database `postgres`. */
  url: string
  port: number
  pid: number
  /** Where its log is. */
  logFile: string
  /** Where its data really are, which for root need not be inside the directory that it was given. */
  cluster: string
  /** Settles when the process has ended, wanted or not. */
  exited: Promise<void>
  /** A fast shutdown: sessions are ended, nothing is lost. Safe to call twice. */
  stop(): Promise<void>
}

type Kept = z.output<typeof kept>

/**
 * Starts a real PostgreSQL from the programs that npm installed, and waits until it accepts connections. It ends with the
 * process that started it, however that ends. Rejects with the end of PostgreSQL's log when it cannot start, and at
 * once when another living process already uses the directory.
 */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  const place = findPlace(options.directory)
  if (place.notice) options.tell?.(place.notice)
  await clearLeftovers(place.cluster, options)
  const kept = await keep(options)
  if (!existsSync(join(place.cluster, 'PG_VERSION')))
    await createCluster(place, options.directory, kept.password)

  const logFile = join(options.directory, 'postgres.log')
  const { durable = true, maxConnections = 200 } = options
  const server = launch(place, { port: kept.port, durable, maxConnections }, logFile)
  const exited = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  const pid = await ready(server, place, exited, logFile)
  replaceText(join(options.directory, 'owner.pid'), String(process.pid))
  endWithMe(pid, exited)
  return {
    url: `postgres://postgres:${kept.password}@127.0.0.1:${kept.port}/postgres`,
    port: kept.port,
    pid,
    logFile,
    cluster: place.cluster,
    exited,
    stop: async () => {
      if (server.exitCode !== null || server.signalCode !== null) return
      server.kill('SIGINT')
      const ended = await Promise.race([exited.then(() => true), sleep(15_000, false, { ref: false })])
      if (!ended) server.kill('SIGQUIT')
      await exited
    },
  }
}

/** Removes everything that `startPostgres` kept for this directory, the data included. It must not be running. */
export const removePostgres = (directory: string): void => removePlace(directory)

/** What must be the same the next time: the password always, the port when it is still free. */
async function keep({ directory, port, preferredPort }: PostgresOptions): Promise<Kept> {
  const file = join(directory, 'postgres.json')
  const before = readPostgresFile(file)
  const kept = {
    password: before?.password ?? randomBytes(24).toString('hex'),
    port: port ?? (await freePort(before?.port ?? preferredPort)),
  }
  replaceText(file, JSON.stringify(kept))
  return kept
}

/** What was kept of the PostgreSQL of a folder; undefined before its first start. Throws BrokenFile. */
export const readPostgresFile = (file: string): Kept | undefined =>
  readKept(
    file,
    (value) => kept.parse(value),
    'It holds the password of the database: put the file back from a backup, or begin anew with npm run reset.',
  )

const kept = z.object({ password: z.string().min(1), port: z.int().min(1).max(65_535) })
