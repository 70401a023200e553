import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { freeBytes, type RunningPostgres } from '@customer-graph/testing'
import { Client } from 'pg'
import { giveReserve, takeReserve } from './reserve'
import { changeOfMode, reserveBytes } from './room.rules'
import { StopReason } from './stop-reason'

/** Whether the disk has room, as it was seen last. */
export interface Room {
  full: boolean
}

interface Keeping {
  room: Room
  postgres(): Pick<RunningPostgres, 'url' | 'cluster'>
  tell(line: string): void
}

const everyMs = 500
const megabytes = (bytes: number): string => `${Math.floor(bytes / 1024 ** 2)} MB`

/**
 * Keeps PostgreSQL alive on a full disk: before the last bytes are gone nothing is stored any more (its transactions are
 * read-only), and a reserve is given to it so that reading goes on; with room again it stores again. Rejects with a
 * StopReason when there is no room to begin with. Answers how to stop looking.
 */
export async function keepRoom({ room, postgres, tell }: Keeping): Promise<() => Promise<void>> {
  const folder = dirname(postgres().cluster)
  const reserve = join(folder, 'reserve')
  if (!takeReserve(reserve, reserveBytes) || changeOfMode(freeBytes(folder), true) === 'stop') {
    giveReserve(reserve)
    throw new StopReason(
      `Only ${megabytes(freeBytes(folder))} are free on the disk of ${folder}. Make room, then start again; or keep the data elsewhere: --data DIR`,
    )
  }
  await takeWrites(postgres().url, true) // a stack that was killed on a full disk has left it read-only
  let applied = true
  const stopped = new AbortController()

  async function look(): Promise<void> {
    const change = changeOfMode(freeBytes(folder), !room.full)
    if (change === 'stop') {
      giveReserve(reserve)
      room.full = true
      tell(`The disk of ${folder} is full: nothing is stored until there is room. Reading goes on.`)
    } else if (change === 'write' && takeReserve(reserve, reserveBytes)) {
      room.full = false
      tell(`There is room on the disk of ${folder} again (${megabytes(freeBytes(folder))}): writing goes on.`)
    }
    if (applied === room.full) {
      await takeWrites(postgres().url, !room.full)
      applied = !room.full
    }
  }

  const looking = (async () => {
    while (!stopped.signal.aborted) {
      await look().catch(() => undefined) // PostgreSQL is away or has no room for this either: the next look tries again
      await sleep(everyMs, undefined, { signal: stopped.signal }).catch(() => undefined)
    }
  })()
  return async () => {
    stopped.abort()
    await looking
  }
}

/** For every transaction that begins from now on, in all databases. Throws when PostgreSQL cannot be told. */
async function takeWrites(superuserUrl: string, writing: boolean): Promise<void> {
  const client = new Client({
    connectionString: superuserUrl,
    connectionTimeoutMillis: 5_000,
    query_timeout: 5_000,
  })
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.query(
      writing
        ? 'ALTER SYSTEM RESET default_transaction_read_only'
        : 'ALTER SYSTEM SET default_transaction_read_only = on',
    )
    await client.query('SELECT pg_reload_conf()')
  } finally {
    await client.end().catch(() => undefined)
  }
}
