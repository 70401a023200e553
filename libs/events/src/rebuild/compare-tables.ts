import { type EntityManager } from 'typeorm'
import { type ProjectedTable } from './rebuildable-projection'
import { quoted, type Place } from './tables-beside'

/** One row that is not the same on both sides. */
export interface RowDifference {
  /** Its primary key, readable. */
  readonly key: string
  /** `live`: stands there alone; `rebuilt`: there alone; else the columns that differ. */
  readonly only: 'live' | 'rebuilt' | null
  readonly columns: readonly string[]
}

export interface TableComparison {
  readonly table: string
  readonly equal: boolean
  readonly rows: { readonly live: number; readonly rebuilt: number }
  /** A few of the rows that differ. */
  readonly examples: readonly RowDifference[]
}

const parts = 256
const mostExamples = 5

/**
 * Compares a table with the one built beside it, each as its manager sees it: by checksums of 256 parts of the rows, which
 * do not depend on their order. Where those differ, looks for examples.
 */
export async function compareTables(
  live: EntityManager,
  rebuilt: EntityManager,
  place: Place,
  { name, kept = [] }: ProjectedTable,
): Promise<TableComparison> {
  const { keys, compared } = await columnsOf(live, place.live, name, kept)
  const at = { name, keys, compared }
  const [of, its] = [await sums(live, place.live, at), await sums(rebuilt, place.beside, at)]
  const differing = [...new Set([...of.keys(), ...its.keys()])].filter(
    (part) => of.get(part)?.sum !== its.get(part)?.sum,
  )
  const examples: RowDifference[] = []
  for (const part of differing) {
    if (examples.length >= mostExamples) break
    const [ofPart, itsPart] = [
      await rowsOf(live, place.live, at, part),
      await rowsOf(rebuilt, place.beside, at, part),
    ]
    examples.push(...differences(ofPart, itsPart))
  }
  const count = (sums: typeof of) => [...sums.values()].reduce((total, { rows }) => total + rows, 0)
  return {
    table: name,
    equal: differing.length === 0,
    rows: { live: count(of), rebuilt: count(its) },
    examples: examples.slice(0, mostExamples),
  }
}

interface Compared {
  readonly name: string
  readonly keys: readonly string[]
  readonly compared: readonly string[]
}

async function columnsOf(manager: EntityManager, schema: string, table: string, kept: readonly string[]) {
  const rows: { column: string; key: boolean }[] = await manager.query(
    `SELECT a.attname::text AS column, coalesce(a.attnum = ANY(k.conkey), false) AS key
     FROM pg_attribute a LEFT JOIN pg_constraint k ON k.conrelid = a.attrelid AND k.contype = 'p'
     WHERE a.attrelid = format('%I.%I', $1::text, $2::text)::regclass AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum`,
    [schema, table],
  )
  const unknown = kept.filter((name) => !rows.some(({ column }) => column === name))
  if (unknown.length > 0) throw new Error(`${table} has no column ${unknown.join(', ')} that could be kept.`)
  return {
    keys: rows.flatMap(({ column, key }) => (key ? [column] : [])),
    compared: rows.flatMap(({ column }) => (kept.includes(column) ? [] : [column])),
  }
}

const tuple = (columns: readonly string[]): string => `ROW(${columns.map(quoted).join()})::text`
const partOf = ({ keys }: Compared): string => `(hashtextextended(${tuple(keys)}, 0) & ${parts - 1})::int`

async function sums(manager: EntityManager, schema: string, at: Compared) {
  const hash = (seed: number) => `sum(hashtextextended(${tuple(at.compared)}, ${seed})::numeric)`
  const rows: { part: number; rows: number; sum: string }[] = await manager.query(
    `SELECT ${partOf(at)} AS part, count(*)::int AS rows, concat(count(*), ' ', ${hash(1)}, ' ', ${hash(2)}) AS sum
     FROM ${quoted(schema)}.${quoted(at.name)} GROUP BY 1 ORDER BY 1`,
  )
  return new Map(rows.map(({ part, ...row }) => [part, row]))
}

type Rows = Map<string, Record<string, unknown>>

async function rowsOf(manager: EntityManager, schema: string, at: Compared, part: number): Promise<Rows> {
  const rows: { row: Record<string, unknown> }[] = await manager.query(
    `SELECT to_jsonb(t) AS row FROM ${quoted(schema)}.${quoted(at.name)} t WHERE ${partOf(at)} = $1`,
    [part],
  )
  const keyOf = (row: Record<string, unknown>) => at.keys.map((key) => `${key}=${row[key]}`).join(' ')
  return new Map(
    rows.map(({ row }) => [keyOf(row), Object.fromEntries(at.compared.map((name) => [name, row[name]]))]),
  )
}

const differences = (live: Rows, rebuilt: Rows): RowDifference[] =>
  [...new Set([...live.keys(), ...rebuilt.keys()])].flatMap((key): RowDifference[] => {
    const [row, other] = [live.get(key), rebuilt.get(key)]
    if (!row || !other) return [{ key, only: row ? 'live' : 'rebuilt', columns: [] }]
    const columns = Object.keys(row).filter(
      (name) => JSON.stringify(row[name]) !== JSON.stringify(other[name]),
    )
    return columns.length > 0 ? [{ key, only: null, columns }] : []
  })

/** Takes the kept columns of the live rows over, where there is such a row. */
export async function takeOverKept(
  manager: EntityManager,
  place: Place,
  { name, kept = [] }: ProjectedTable,
): Promise<void> {
  if (kept.length === 0) return
  const { keys } = await columnsOf(manager, place.live, name, kept)
  const equal = (columns: readonly string[]) =>
    columns.map((column) => `new.${quoted(column)} IS NOT DISTINCT FROM old.${quoted(column)}`).join(' AND ')
  const pairs = keys.map((key) => `new.${quoted(key)} = old.${quoted(key)}`).join(' AND ')
  await manager.query(
    `UPDATE ${quoted(place.beside)}.${quoted(name)} new SET ${kept.map((column) => `${quoted(column)} = old.${quoted(column)}`).join()}
     FROM ${quoted(place.live)}.${quoted(name)} old WHERE ${pairs} AND NOT (${equal(kept)})`,
  )
}
