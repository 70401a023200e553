import { type EntityManager, type EntitySchema } from 'typeorm'

/**
 * Inserts rows of a table in one statement, however many there are. A row says every column of its table. Where one with
 * its id is there already, the columns of `replacing` take the new values; without any, that is an error.
 */
export async function insertAll<Row extends object>(
  manager: EntityManager,
  { options: { name: table } }: EntitySchema<Row>,
  rows: readonly Row[],
  replacing: readonly (keyof Row & string)[] = [],
): Promise<void> {
  if (!rows.length) return
  const values = replacing.map((column) => `${column} = EXCLUDED.${column}`).join(', ')
  const clash = replacing.length ? `ON CONFLICT (id) DO UPDATE SET ${values}` : ''
  await manager.query(
    `INSERT INTO ${table} SELECT * FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb) ${clash}`,
    [JSON.stringify(rows)],
  )
}
