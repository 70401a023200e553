import { badInput } from './errors'

/** One page of a list, as asked for. */
export interface Page {
  /** How many, up to the list's maximum; 0 for what is told of the list itself, its `totalCount`. */
  readonly first: number
  /** The cursor after which the page begins; null for the first page. */
  readonly after: string | null
}

/** A Relay connection. */
export interface Connection<Node> {
  readonly edges: readonly { readonly cursor: string; readonly node: Node }[]
  readonly nodes: readonly Node[]
  readonly pageInfo: {
    readonly hasNextPage: boolean
    readonly hasPreviousPage: boolean
    readonly startCursor: string | null
    readonly endCursor: string | null
  }
  /** How many there are in all, asked of the database only when a client asks. Absent where counting is not cheap. */
  readonly totalCount?: () => Promise<number>
}

/** The page that a field's arguments ask for. Throws BAD_USER_INPUT unless `first` is 0 to `max`. */
export function readPage(args: { first: number; after?: string | null }, { max = 100 } = {}): Page {
  const { first, after } = args
  if (!Number.isInteger(first) || first < 0 || first > max)
    throw badInput(`first must be a whole number from 0 to ${max}, got ${first}.`, 'first')
  return { first, after: after ?? null }
}

/** A connection of rows fetched with one more than `page.first`, so that the extra one tells whether there is a next page. */
export function connection<Row, Node>(
  rows: readonly Row[],
  page: Page,
  { cursorOf, nodeOf }: { cursorOf(row: Row): string; nodeOf(row: Row): Node },
): Connection<Node> {
  const edges = rows.slice(0, page.first).map((row) => ({ cursor: cursorOf(row), node: nodeOf(row) }))
  return {
    edges,
    nodes: edges.map((edge) => edge.node),
    pageInfo: {
      hasNextPage: rows.length > page.first,
      hasPreviousPage: page.after !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  }
}

/** A connection with nothing in it. */
export const emptyConnection = <Node>(page: Page): Connection<Node> =>
  connection<never, Node>([], page, { cursorOf: String, nodeOf: (row) => row })
