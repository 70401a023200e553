import { type EntityManager } from 'typeorm'
import { type Listing } from './pages'
import { render, sql, type Sql } from './sql'

type Runner = Pick<EntityManager, 'query'>

/** The rows of one statement. */
export function rowsOf<Row>(runner: Runner, statement: Sql): Promise<Row[]> {
  const { text, values } = render(statement)
  return runner.query<Row[]>(text, values)
}

/** How many rows a list has in all, in one statement. */
export async function countOf<Row, Node>(
  runner: Runner,
  { from, where }: Listing<Row, Node>,
): Promise<number> {
  const [counted] = await rowsOf<{ total: number }>(
    runner,
    sql`SELECT count(*)::integer AS total FROM ${from} WHERE ${where ?? sql`true`}`,
  )
  return counted?.total ?? 0
}
