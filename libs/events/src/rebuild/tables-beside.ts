import { type EntityManager } from 'typeorm'
import { type RebuildableProjection } from './rebuildable-projection'

/** Two schemas of one database: that of the live tables, and one in which the same tables are built anew. */
export interface Place {
  readonly live: string
  readonly beside: string
}

/** Removes what an interrupted rebuild left and creates the projection's tables beside the live ones, empty. */
export async function createTablesBeside(
  manager: EntityManager,
  { group, tables }: RebuildableProjection,
): Promise<Place> {
  const [{ live }] = (await manager.query('SELECT current_schema() AS live')) as [{ live: string }]
  const place = { live, beside: `rebuild_${group.replace(/\W/g, '_')}`.slice(0, 63) }
  const names = tables.map(({ name }) => name)
  const obstacles: { obstacle: string }[] = await manager.query(findObstacles, [live, names])
  if (obstacles.length > 0)
    throw new Error(
      `${group} cannot be rebuilt: ${obstacles.map(({ obstacle }) => obstacle).join('; ')}. The tables of a projection have a primary key and stand alone.`,
    )
  await manager.transaction(async (tx) => {
    await dropTablesBeside(tx, place)
    await tx.query(`CREATE SCHEMA ${quoted(place.beside)}`)
    const statements: { statement: string }[] = await tx.query(describe, [live, place.beside, names])
    for (const { statement } of statements) await tx.query(statement)
  })
  return place
}

export const dropTablesBeside = (manager: EntityManager, { beside }: Place): Promise<unknown> =>
  manager.query(`DROP SCHEMA IF EXISTS ${quoted(beside)} CASCADE`)

/** Puts the tables built beside in the place of the live ones, which are dropped; within the caller's transaction. */
export async function replaceLiveTables(
  tx: EntityManager,
  { live, beside }: Place,
  { tables }: RebuildableProjection,
): Promise<void> {
  for (const { name } of tables) await tx.query(`DROP TABLE ${quoted(live)}.${quoted(name)}`)
  for (const { name } of tables)
    await tx.query(`ALTER TABLE ${quoted(beside)}.${quoted(name)} SET SCHEMA ${quoted(live)}`)
  await tx.query(`DROP SCHEMA ${quoted(beside)}`)
}

/** An identifier as it stands in a statement. */
export const quoted = (identifier: string): string => `"${identifier.replaceAll('"', '""')}"`

const findObstacles = `
SELECT format('table %I %s', wanted.name, CASE
  WHEN c.oid IS NULL THEN 'does not exist'
  WHEN NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conrelid = c.oid AND k.contype = 'p') THEN 'has no primary key'
  WHEN EXISTS (SELECT FROM pg_constraint k WHERE k.contype = 'f' AND c.oid IN (k.conrelid, k.confrelid)) THEN 'has a foreign key'
  WHEN EXISTS (SELECT FROM pg_trigger g WHERE g.tgrelid = c.oid AND NOT g.tgisinternal) THEN 'has a trigger'
  WHEN EXISTS (SELECT FROM pg_depend d WHERE d.refobjid = c.oid AND d.classid = 'pg_rewrite'::regclass) THEN 'is used by a view'
  ELSE 'draws from a sequence' END) AS obstacle
FROM unnest($2::text[]) AS wanted (name)
LEFT JOIN pg_class c ON c.relname = wanted.name AND c.relkind = 'r' AND c.relnamespace = to_regnamespace(quote_ident($1))
WHERE c.oid IS NULL
  OR NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conrelid = c.oid AND k.contype = 'p')
  OR EXISTS (SELECT FROM pg_constraint k WHERE k.contype = 'f' AND c.oid IN (k.conrelid, k.confrelid))
  OR EXISTS (SELECT FROM pg_trigger g WHERE g.tgrelid = c.oid AND NOT g.tgisinternal)
  OR EXISTS (SELECT FROM pg_depend d WHERE d.refobjid = c.oid AND d.classid = 'pg_rewrite'::regclass)
  OR EXISTS (SELECT FROM pg_depend d JOIN pg_class s ON s.oid = d.objid AND s.relkind = 'S' WHERE d.refobjid = c.oid AND d.refobjsubid > 0)`

/** The statements that make the same tables: LIKE would give indexes other names, and leaves storage and grants out. */
const describe = `
WITH projected AS (
  SELECT c.oid, c.relname, c.reloptions, c.relacl, c.relowner FROM pg_class c
  WHERE c.relnamespace = to_regnamespace(quote_ident($1)) AND c.relname = ANY($3::text[]) AND c.relkind = 'r'
)
SELECT 1 AS turn, format('CREATE TABLE %I.%I (LIKE %I.%I INCLUDING ALL EXCLUDING INDEXES)%s', $2::text, relname, $1::text, relname,
  ' WITH (' || array_to_string(reloptions, ', ') || ')') AS statement FROM projected
UNION ALL
SELECT 2, format('ALTER TABLE %I.%I ADD CONSTRAINT %I %s', $2::text, relname, k.conname, pg_get_constraintdef(k.oid))
FROM projected JOIN pg_constraint k ON k.conrelid = projected.oid AND k.contype IN ('p', 'u', 'x')
UNION ALL
SELECT 3, replace(pg_get_indexdef(i.indexrelid), format(' ON %I.%I USING ', $1::text, relname), format(' ON %I.%I USING ', $2::text, relname))
FROM projected JOIN pg_index i ON i.indrelid = projected.oid
WHERE NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = i.indexrelid AND k.contype IN ('p', 'u', 'x'))
UNION ALL
SELECT 4, format('GRANT %s ON %I.%I TO %s', g.privilege_type, $2::text, relname,
  CASE g.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(g.grantee)) END)
FROM projected, aclexplode(relacl) g WHERE g.grantee <> relowner
ORDER BY turn`
