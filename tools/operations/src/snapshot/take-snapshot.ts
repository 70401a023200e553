import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { type Client } from 'pg'
import { to } from 'pg-copy-streams'
import { readSequences } from './sequences'
import { endOfRows, type RowCounts, snapshotFormat, type SnapshotHeader } from './snapshot-file'
import { copied, readLayout } from './tables'

export interface Taken {
  readonly header: SnapshotHeader
  readonly rows: RowCounts
}

/**
 * Writes everything a department's database holds, as of one instant, into `file`; the department goes on meanwhile. The
 * file is readable for its owner alone, and appears under its name only when it is whole. `tell` hears of each table.
 * After a rejection the connection is of no more use, and has to be ended.
 */
export async function takeSnapshot(
  client: Client,
  department: string,
  file: string,
  tell: (line: string) => void,
): Promise<Taken> {
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
  await client.query(
    `SELECT set_config('statement_timeout', '0', true), set_config('idle_in_transaction_session_timeout', '0', true)`,
  )
  const { rows: now } = await client.query<{ at: Date }>('SELECT now() AS at')
  const { migrations, tables } = await readLayout(client)
  const header: SnapshotHeader = {
    customerGraphSnapshot: snapshotFormat,
    department,
    takenAt: (now[0]?.at ?? new Date(0)).toISOString(),
    migrations: [...migrations],
    tables: tables.map(({ name, columns }) => ({ name, columns: [...columns] })),
    sequences: await readSequences(client),
  }
  const rows: Record<string, number> = {}
  const unfinished = `${file}.unfinished`
  try {
    const out = createWriteStream(unfinished, { mode: 0o600, flush: true })
    await pipeline(Readable.from(linesOf(client, header, rows, tell)), createGzip(), out)
    await rename(unfinished, file)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
  await client.query('COMMIT')
  return { header, rows }
}

async function* linesOf(
  client: Client,
  header: SnapshotHeader,
  rows: Record<string, number>,
  tell: (line: string) => void,
): AsyncGenerator<Buffer | string> {
  yield line(header)
  for (const table of header.tables) {
    yield line({ table: table.name })
    const copy = client.query(to(`COPY ${copied(table)} TO STDOUT`))
    for await (const chunk of copy as AsyncIterable<Buffer>) yield chunk
    yield `${endOfRows}\n`
    rows[table.name] = copy.rowCount
    tell(`  ${table.name}: ${copy.rowCount} rows`)
  }
  yield line({ rows })
}

const line = (value: object): string => `${JSON.stringify(value)}\n`
