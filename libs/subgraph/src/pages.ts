import { type EntityManager } from 'typeorm'
import { type Connection, connection, emptyConnection, type Page } from './connection'
import { decodeCursor, encodeCursor, type SortKeyType } from './cursor'
import { badInput } from './errors'
import { countOf } from './rows'
import { join, name, render, sql, type Sql } from './sql'

/** One key of a list's order. The expression must never be null (coalesce it) and print under 1,000 characters. */
export interface SortKey {
  readonly by: Sql
  readonly type: SortKeyType
  readonly descending?: boolean
}

/** How a store lists its rows. All SQL text is code; whatever a client said is a parameter of `where`. */
export interface Listing<Row, Node = Row> {
  /** Unique in the service; written into cursors so that another list's cursor is refused. Change it when `order` changes. */
  readonly name: string
  readonly select: Sql
  readonly from: Sql
  readonly where?: Sql
  /** The last key must be unique among the rows (the id), or rows would be lost between pages. */
  readonly order: readonly SortKey[]
  /** A row, with the columns of `select`, as the domain knows it. */
  readonly read: (row: Row) => Node
}

/** Which column of the list names the parent. */
export interface ParentColumn {
  readonly column: Sql
  /** PostgreSQL type of the parent ids, `uuid` unless said otherwise. */
  readonly type?: 'uuid' | 'text' | 'bigint'
}

type Keyed<Row> = Row & { cursor_keys: string[]; parent_at?: number }
type Runner = Pick<EntityManager, 'query'>

/** One page of a list, in one statement; a second one counts, if `totalCount` is called. Throws BAD_USER_INPUT for a cursor that is not this list's. */
export async function pageOf<Row, Node>(
  runner: Runner,
  listing: Listing<Row, Node>,
  page: Page,
): Promise<Connection<Node>> {
  const { shown, ordered } = outer(listing)
  const rows = await run<Row>(
    runner,
    sql`SELECT ${shown} FROM (${inner(listing, page)}) AS r ORDER BY ${ordered}`,
  )
  return { ...toConnection(listing, page, rows), totalCount: () => countOf(runner, listing) }
}

/**
 * The same page of many parents' lists, in one statement (a lateral join that stops after `first + 1` rows of each parent).
 * Answers one connection per parent id, in their order; a parent without rows gets an empty one.
 */
export async function pageByParent<Row, Node>(
  runner: Runner,
  listing: Listing<Row, Node>,
  parent: ParentColumn,
  parentIds: readonly string[],
  page: Page,
): Promise<Connection<Node>[]> {
  if (parentIds.length === 0) return []
  const { shown, ordered } = outer(listing)
  const type = name(parent.type ?? 'uuid')
  const statement = sql`SELECT wanted_parent.parent_at::integer AS parent_at, ${shown}
    FROM unnest(${parentIds}::${type}[]) WITH ORDINALITY AS wanted_parent(parent_id, parent_at)
    CROSS JOIN LATERAL (${inner(listing, page, sql`${parent.column} = wanted_parent.parent_id`)}) AS r
    ORDER BY wanted_parent.parent_at, ${ordered}`
  const rowsOf = new Map<number, Keyed<Row>[]>()
  for (const row of await run<Row>(runner, statement)) {
    const at = row.parent_at! - 1
    rowsOf.set(at, [...(rowsOf.get(at) ?? []), row])
  }
  return parentIds.map((_id, at) => toConnection(listing, page, rowsOf.get(at)))
}

function inner<Row, Node>(listing: Listing<Row, Node>, page: Page, ofParent?: Sql): Sql {
  const { order, where } = listing
  const after =
    page.after === null
      ? null
      : decodeCursor(
          page.after,
          listing.name,
          order.map((key) => key.type),
        )
  const conditions = [ofParent, where, after && beyond(order, after)].filter((condition) => condition != null)
  const keys = order.map((key, at) => sql`${key.by} AS ${name(`sort_key_${at}`)}`)
  const filter = conditions.length === 0 ? sql`` : sql`WHERE (${join(conditions, sql`) AND (`)})`
  const sorted = order.map((key) => sql`${key.by} ${direction(key)}`)
  return sql`SELECT ${listing.select}, ${join(keys, sql`, `)} FROM ${listing.from} ${filter}
    ORDER BY ${join(sorted, sql`, `)} LIMIT ${page.first + 1}`
}

const direction = (key: SortKey): Sql => (key.descending ? sql`DESC` : sql`ASC`)

/** Rows after the cursor. One direction compares as a row, which an index answers; mixed directions spell it out. */
function beyond(order: readonly SortKey[], after: readonly string[]): Sql {
  const given = order.map((key, at) => sql`${after[at]}::${name(key.type)}`)
  const descending = order.map((key) => key.descending ?? false)
  const list = (pieces: readonly Sql[]) => join(pieces, sql`, `)
  if (descending.every((each) => each === descending[0]))
    return sql`(${list(order.map((key) => key.by))}) ${descending[0] ? sql`<` : sql`>`} (${list(given)})`
  const cases = order.map((key, at) => {
    const equal = order.slice(0, at).map((earlier, index) => sql`${earlier.by} = ${given[index]!}`)
    return join([...equal, sql`${key.by} ${key.descending ? sql`<` : sql`>`} ${given[at]!}`], sql` AND `)
  })
  return sql`(${join(cases, sql`) OR (`)})`
}

function outer<Row, Node>({ order }: Listing<Row, Node>): { shown: Sql; ordered: Sql } {
  const column = (at: number) => name(`r.sort_key_${at}`)
  const printed = order.map((_key, at) => sql`${column(at)}::text`)
  return {
    shown: sql`r.*, ARRAY[${join(printed, sql`, `)}] AS cursor_keys`,
    ordered: join(
      order.map((key, at) => sql`${column(at)} ${direction(key)}`),
      sql`, `,
    ),
  }
}

/** Well-formed but impossible values inside a forged cursor (the 31st of February) are the caller's mistake, not ours. */
const impossibleValue = new Set(['22003', '22007', '22008', '22P02'])

async function run<Row>(runner: Runner, statement: Sql): Promise<Keyed<Row>[]> {
  const { text, values } = render(statement)
  try {
    return await runner.query<Keyed<Row>[]>(text, values)
  } catch (error) {
    const code = (error as { driverError?: { code?: string } }).driverError?.code
    if (code && impossibleValue.has(code))
      throw badInput('after must be a cursor that this list returned earlier, unchanged.', 'after')
    throw error
  }
}

function toConnection<Row, Node>(
  listing: Listing<Row, Node>,
  page: Page,
  rows?: readonly Keyed<Row>[],
): Connection<Node> {
  if (!rows) return emptyConnection(page)
  return connection(rows, page, {
    cursorOf: (row) => encodeCursor(listing.name, row.cursor_keys),
    nodeOf: (row) => listing.read(row),
  })
}
