import { once } from 'node:events'
import { finished } from 'node:stream/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { type Client, escapeIdentifier } from 'pg'
import { type CopyStreamQuery, from } from 'pg-copy-streams'
import { readSnapshot } from './read-snapshot'
import { raiseSequences } from './sequences'
import { type RowCounts, type SnapshotHeader } from './snapshot-file'
import { copied, type CopiedTable, type Layout, readLayout } from './tables'

export interface Restored {
  readonly header: SnapshotHeader
  readonly rows: RowCounts
}

/** How long to wait for what the department has in hand; its own statements end after ten seconds. */
const patienceMs = 60_000
const lockTimeout = '400ms'

/**
 * Puts a department's database back to a snapshot, in one transaction: until it commits nothing has changed, and the
 * department's own statements wait. It may run meanwhile. Throws when the file is not whole, is another department's, or
 * was taken by another version of it; the connection is of no more use then, and has to be ended.
 */
export async function restoreSnapshot(
  client: Client,
  department: string,
  file: string,
  tell: (line: string) => void,
): Promise<Restored> {
  await client.query('BEGIN')
  await client.query(
    `SELECT set_config('statement_timeout', '0', true), set_config('idle_in_transaction_session_timeout', '0', true),
       set_config('lock_timeout', $1, true)`,
    [lockTimeout],
  )
  const restored = await fill(client, department, file, tell)
  await client.query('COMMIT')
  return restored
}

async function fill(
  client: Client,
  department: string,
  file: string,
  tell: (line: string) => void,
): Promise<Restored> {
  let header: SnapshotHeader | undefined
  let filling: Filling | undefined
  const rows: Record<string, number> = {}
  const finish = async () => {
    if (!filling) return
    const { copy, table, done } = filling
    copy.end()
    await done
    rows[table] = filling.rows
    tell(`  ${table}: ${filling.rows} rows`)
    filling = undefined
  }
  for await (const piece of readSnapshot(file)) {
    if (piece.is === 'header') {
      header = piece.header
      await makeRoom(client, department, header)
    } else if (piece.is === 'table') {
      await finish()
      const table = header?.tables.find(({ name }) => name === piece.table)
      if (!table) throw new Error(`${file} holds rows of ${piece.table}, which its first line does not name.`)
      filling = beginFilling(client, table)
    } else if (piece.is === 'rows' && filling) {
      filling.rows += piece.count
      const { copy, done } = filling
      if (!copy.write(piece.copy)) await Promise.race([once(copy, 'drain'), done])
    } else if (piece.is === 'end') {
      await finish()
      const short = Object.keys(piece.rows).find((table) => piece.rows[table] !== rows[table])
      if (short) throw new Error(`${file} lacks rows of ${short}: it is damaged.`)
    }
  }
  if (!header) throw new Error(`${file} is empty.`)
  await raiseSequences(client, header.sequences)
  return { header, rows }
}

interface Filling {
  readonly table: string
  rows: number
  readonly copy: CopyStreamQuery
  /** Rejects when PostgreSQL refuses a row. */
  readonly done: Promise<void>
}

function beginFilling(client: Client, table: CopiedTable): Filling {
  const copy = client.query(from(`COPY ${copied(table)} FROM STDIN`))
  const done = finished(copy)
  done.catch(() => undefined)
  return { table: table.name, rows: 0, copy, done }
}

/** Empties the tables, which nobody else can use from now on until the end of the transaction. */
async function makeRoom(client: Client, department: string, header: SnapshotHeader): Promise<void> {
  if (header.department !== department)
    throw new Error(`That is a snapshot of ${header.department}, not of ${department}.`)
  const layout = await readLayout(client)
  refuseOtherVersion(layout, header)
  const tables = layout.tables.map(({ name }) => escapeIdentifier(name))
  await lockAll(client, tables)
  await client.query(`TRUNCATE ${tables.join(', ')}`)
}

/**
 * Locks every table, at each try for less than it takes PostgreSQL to find a deadlock, so that nobody's transaction ends for
 * this. A table that was not to be had comes first at the next try: that is where transactions begin which end at another,
 * and they wait before they hold anything.
 */
async function lockAll(client: Client, tables: readonly string[]): Promise<void> {
  let order = [...tables]
  for (const giveUpAt = performance.now() + patienceMs; ;) {
    await client.query('SAVEPOINT unlocked')
    let table = ''
    try {
      for (table of order) await client.query(`LOCK TABLE ${table} IN ACCESS EXCLUSIVE MODE`)
      return
    } catch (error) {
      if ((error as { code?: string }).code !== lockNotAvailable || performance.now() > giveUpAt) throw error
      await client.query('ROLLBACK TO unlocked')
      order = [table, ...order.filter((other) => other !== table)]
      await pause(20)
    }
  }
}

const lockNotAvailable = '55P03'

function refuseOtherVersion(layout: Layout, header: SnapshotHeader): void {
  const newer = layout.migrations.filter((name) => !header.migrations.includes(name))
  const older = header.migrations.filter((name) => !layout.migrations.includes(name))
  if (older.length > 0)
    throw new Error(
      `The snapshot was taken by a newer version, which applied ${older.join(', ')}: migrate this database first.`,
    )
  if (newer.length > 0)
    throw new Error(
      `The snapshot was taken before ${newer.join(', ')}: restore it into an empty database that the version of then has migrated, and migrate that.`,
    )
}
