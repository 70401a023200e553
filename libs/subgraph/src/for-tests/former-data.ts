import { readFileSync } from 'node:fs'
import { type DataSource } from 'typeorm'
import { databaseOf, type Migrations } from '../data-source'
import { migrate } from '../migrate'
import { withPlatform } from '../platform-migrations'

/** The rows of every table of a department as a former version left them, `migrations` among them. */
export type FormerData = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>

export const readFormerData = (file: string): FormerData =>
  JSON.parse(readFileSync(file, 'utf8')) as FormerData

/** How many rows each table has. */
export type RowCounts = Readonly<Record<string, number>>

/** What has to be there of it, however far the version has come: every row, and every idempotency key that stood in one. */
export const rowsOf = ({ migrations: _applied, ...tables }: FormerData): RowCounts => ({
  ...Object.fromEntries(Object.entries(tables).map(([table, rows]) => [table, rows.length])),
  idempotency_key: Object.values(tables)
    .flat()
    .filter(({ idempotency_key: key }) => key != null).length,
})

/**
 * Brings the empty database at `url` to where a former version left it, with its rows, and applies the migrations that came
 * since. Answers how many rows each of the former tables has now, and how many idempotency keys are kept.
 */
export async function migrateFormerData(
  url: string,
  migrations: Migrations,
  former: FormerData,
): Promise<RowCounts> {
  const applied = new Set(former['migrations']?.map(({ name }) => name))
  const known = withPlatform(migrations).filter((each) => applied.has(new each().name))
  if (known.length !== applied.size)
    throw new Error('A migration of the former version is not there any more')
  const database = await databaseOf({ url, migrations: known, applicationName: 'former-data' }).initialize()
  try {
    await database.runMigrations()
    await writeRows(database, former)
    await migrate(url, migrations, 'former-data')
    return await countRows(database, Object.keys(rowsOf(former)))
  } finally {
    await database.destroy()
  }
}

/** Writes the rows in any order: what they refer to may come later. */
async function writeRows(database: DataSource, former: FormerData): Promise<void> {
  await database.transaction(async (manager) => {
    await manager.query("SET LOCAL session_replication_role = 'replica'")
    for (const [table, rows] of Object.entries(former))
      if (table !== 'migrations')
        await manager.query(
          `INSERT INTO "${table}" OVERRIDING SYSTEM VALUE
           SELECT * FROM json_populate_recordset(NULL::"${table}", $1)`,
          [JSON.stringify(rows)],
        )
  })
}

async function countRows(database: DataSource, tables: readonly string[]): Promise<RowCounts> {
  const counted = tables.map(async (table) => {
    const [{ count }] = await database.query(`SELECT count(*)::integer AS count FROM "${table}"`)
    return [table, count] as const
  })
  return Object.fromEntries(await Promise.all(counted))
}
