import { type Client, types } from 'pg'
import { DataSource, type EntitySchema, type MigrationInterface } from 'typeorm'
import { deadlineDriver } from './deadline'
import { impatientSocket } from './impatient-socket'
import { type Log } from './log'

/** Migration classes, in the order of their timestamps. */
export type Migrations = (new () => MigrationInterface)[]

export interface DatabaseOptions {
  readonly url: string
  readonly tables?: EntitySchema[]
  readonly migrations?: Migrations
  /** Most connections at once. */
  readonly poolSize?: number
  readonly statementTimeoutMs?: number
  /** Whether statements end with the request they work for; for the pool that requests use. */
  readonly keepsDeadlines?: boolean
  /** What the pool makes its connections of, unless they are `pg`'s own. */
  readonly client?: typeof Client
  /** Shown by PostgreSQL beside each connection. */
  readonly applicationName: string
  readonly log?: Pick<Log, 'warn'>
}

/** How much longer than a statement may run a connection may be silent. */
const graceMs = 5_000

const int8 = 20
const date = 1082

/**
 * How raw query results are read: `bigint` as a number (RangeError beyond 2^53, rather than a silently wrong or stringly
 * amount), `date` as `YYYY-MM-DD` (a calendar day has no zone). Columns of an EntitySchema follow TypeORM instead.
 */
const readers = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    if (format === 'binary') return types.getTypeParser(oid, 'binary')
    if (oid === int8) return safeInteger
    if (oid === date) return (text: string) => text
    return types.getTypeParser(oid, 'text')
  },
}

function safeInteger(text: string): number {
  const value = Number(text)
  if (Number.isSafeInteger(value)) return value
  throw new RangeError(
    `${text} is beyond the whole numbers that can be counted exactly; cast it to text or numeric`,
  )
}

/**
 * A pool of connections to a service's database, not yet connected. A connection that dies is logged and replaced; it never
 * ends the process. A statement is cancelled after `statementTimeoutMs`, a connection given up that is silent for 5 seconds
 * longer; a full pool is waited for 5 seconds.
 */
export function databaseOf({
  url,
  tables = [],
  migrations = [],
  log,
  client,
  ...options
}: DatabaseOptions): DataSource {
  const { poolSize = 10, statementTimeoutMs = 10_000, keepsDeadlines = false, applicationName } = options
  return new DataSource({
    type: 'postgres',
    url,
    ...(keepsDeadlines ? { driver: deadlineDriver } : {}),
    entities: tables,
    migrations,
    migrationsTransactionMode: 'each',
    synchronize: false,
    logging: false,
    applicationName,
    poolErrorHandler: (error: Error) => log?.warn({ err: error }, 'lost a database connection'),
    extra: {
      ...(client ? { Client: client } : {}),
      max: poolSize,
      statement_timeout: statementTimeoutMs,
      idle_in_transaction_session_timeout: Math.max(statementTimeoutMs * 2, 30_000),
      connectionTimeoutMillis: 5000,
      keepAlive: true,
      stream: () => impatientSocket(statementTimeoutMs + graceMs),
      types: readers,
    },
  })
}

/** Connects, trying again while the database is still starting, for at most `patienceMs`. Rejects with the last reason. */
export async function connectDatabase(
  database: DataSource,
  log: Pick<Log, 'warn'>,
  patienceMs = 30_000,
): Promise<DataSource> {
  const giveUp = performance.now() + patienceMs
  for (;;) {
    try {
      return await database.initialize()
    } catch (error) {
      if (performance.now() > giveUp || !isAbsent(error)) throw error
      log.warn({ reason: (error as Error).message }, 'the database does not answer yet, trying again')
      await new Promise((resolve) => setTimeout(resolve, 500))
    }
  }
}

/** Not there, or there but still starting; anything else (a wrong password) will not get better by waiting. */
const isAbsent = (error: unknown): boolean =>
  ['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', '57P03'].includes(
    (error as { code?: string }).code ?? '',
  )
