import { type Tables } from './tables-in-memory'
import { type VersionedRows, type Work } from './versioned-rows'

/** Where a statement runs: on these tables, in this transaction, for this session. */
export interface Place {
  readonly tables: Tables
  readonly work: Work
  readonly session: object
}

/** One statement of the real code, recognised by its text, and what it does to the tables. Answers the rows it returns. */
export interface Statement {
  readonly like: RegExp
  run(place: Place, values: unknown[]): Promise<object[]>
}
export type Statements = Readonly<Record<string, Statement>>

/** Declares a statement whose values have the types of `run`'s second argument. */
export const statement = <Values extends readonly unknown[]>(
  like: RegExp,
  run: (place: Place, values: Values) => Promise<object[]> | object[],
): Statement => ({ like, run: async (place, values) => run(place, values as unknown as Values) })

/** Inserts a row under a key of its own. */
export async function append<Row extends object>(
  { tables, work }: Place,
  rows: VersionedRows<Row>,
  row: Row,
): Promise<void> {
  const key = String(tables.draw())
  await rows.take(work, key)
  rows.put(work, key, row)
}
