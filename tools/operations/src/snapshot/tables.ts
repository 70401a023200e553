import { escapeIdentifier, type ClientBase } from 'pg'

/** A table with the columns that are copied: those that PostgreSQL computes by itself are left out. */
export interface CopiedTable {
  readonly name: string
  readonly columns: readonly string[]
}

/** What a department's database holds, apart from the rows: enough to refuse a snapshot that does not fit. */
export interface Layout {
  /** Names of the migrations that were applied, oldest first. */
  readonly migrations: readonly string[]
  /** Those that others refer to come first. */
  readonly tables: readonly CopiedTable[]
}

/** Keeps which migrations were applied. It belongs to the database's shape and is never copied. */
const migrationTable = 'migrations'

/** Reads the layout of the schema that the role works in. Throws when it was never migrated. */
export async function readLayout(client: ClientBase): Promise<Layout> {
  const { rows } = await client.query<CopiedTable & { parents: string[] }>(findTables, [migrationTable])
  if (rows.length === 0)
    throw new Error('The database holds no table of a department: run its migrations first.')
  const { rows: migrations } = await client.query<{ name: string }>(
    `SELECT name FROM ${migrationTable} ORDER BY timestamp, name`,
  )
  return { migrations: migrations.map(({ name }) => name), tables: parentsFirst(rows) }
}

/** `"table" ("a", "b")`, as COPY wants it. */
export const copied = ({ name, columns }: CopiedTable): string =>
  `${escapeIdentifier(name)} (${columns.map(escapeIdentifier).join(', ')})`

function parentsFirst(tables: readonly (CopiedTable & { parents: string[] })[]): CopiedTable[] {
  const waiting = new Map(tables.map((table) => [table.name, table]))
  const ordered: CopiedTable[] = []
  while (waiting.size > 0) {
    const free = [...waiting.values()].filter(({ name, parents }) =>
      parents.every((parent) => parent === name || !waiting.has(parent)),
    )
    if (free.length === 0)
      throw new Error(`Tables refer to each other in a circle: ${[...waiting.keys()].join(', ')}.`)
    for (const { name, columns } of free) {
      ordered.push({ name, columns })
      waiting.delete(name)
    }
  }
  return ordered
}

const findTables = `
SELECT c.relname AS name,
  (SELECT json_agg(a.attname ORDER BY a.attnum) FROM pg_attribute a
   WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '') AS columns,
  (SELECT coalesce(json_agg(parent.relname), '[]') FROM pg_constraint k JOIN pg_class parent ON parent.oid = k.confrelid
   WHERE k.conrelid = c.oid AND k.contype = 'f') AS parents
FROM pg_class c
WHERE c.relnamespace = to_regnamespace(quote_ident(current_schema())) AND c.relkind = 'r' AND c.relname <> $1
  AND to_regclass(quote_ident($1)) IS NOT NULL
ORDER BY c.relname`
