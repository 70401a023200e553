import { setTimeout as pause } from 'node:timers/promises'
import { type DataSource } from 'typeorm'

/** Where a deadline's effect is written down. Nothing in it is unique, so that a second one would be seen. */
export const effects =
  'CREATE TABLE effect (deadline_id uuid NOT NULL, at timestamptz NOT NULL DEFAULT clock_timestamp())'

/** Puts deadlines down that become due one after the other from now on. */
export async function schedule(dataSource: DataSource, count: number, withinS: number): Promise<void> {
  await dataSource.query(
    `INSERT INTO deadline (id, kind, subject, due_at, try_at, payload, correlation_id)
     SELECT gen_random_uuid(), 'chaos', n::text, at, at, 'null', 'chaos'
     FROM generate_series(1, $1) AS n, LATERAL (SELECT now() + n * $2::float8 / $1 * interval '1 s' AS at) AS due`,
    [count, withinS],
  )
}

const effectsSoFar = async (dataSource: DataSource): Promise<number> => {
  const [row] = await dataSource.query<{ n: number }[]>('SELECT count(*)::int AS n FROM effect')
  return row?.n ?? 0
}

/** Resolves with true when so many effects are there, with false when no further one came for `patienceMs`. */
export async function untilSomeEffects(
  dataSource: DataSource,
  wanted: number,
  patienceMs: number,
): Promise<boolean> {
  let [known, movedAt] = [0, performance.now()]
  while (known < wanted && performance.now() - movedAt < patienceMs) {
    const now = await effectsSoFar(dataSource)
    if (now !== known) movedAt = performance.now()
    known = now
    if (known < wanted) await pause(20)
  }
  return known >= wanted
}

/** Resolves when every deadline has taken effect, or nothing more comes. */
export async function untilNothingMoves(
  dataSource: DataSource,
  wanted: number,
  patienceMs: number,
): Promise<void> {
  if (!(await untilSomeEffects(dataSource, wanted, patienceMs))) return
  const looking = `SELECT NOT EXISTS (SELECT FROM deadline d WHERE fired_at IS NULL
    OR NOT EXISTS (SELECT FROM effect e WHERE e.deadline_id = d.id)) AS done`
  for (const until = performance.now() + patienceMs; performance.now() < until; await pause(50)) {
    const [row] = await dataSource.query<{ done: boolean }[]>(looking)
    if (row?.done) return
  }
}

export interface Judgement {
  readonly missed: number
  readonly twice: number
  readonly early: number
  /** Lateness of the first effects by the database's clock, in ms. */
  readonly p50: number
  readonly p99: number
}

/** Holds the effects against the deadlines. */
export async function judge(dataSource: DataSource): Promise<Judgement> {
  const [row] = await dataSource.query<Judgement[]>(
    `SELECT count(*) FILTER (WHERE effects = 0)::int AS missed, count(*) FILTER (WHERE effects > 1)::int AS twice,
            count(*) FILTER (WHERE late < 0)::int AS early,
            coalesce(round(percentile_cont(0.5) WITHIN GROUP (ORDER BY late)), 0)::int AS p50,
            coalesce(round(percentile_cont(0.99) WITHIN GROUP (ORDER BY late)), 0)::int AS p99
     FROM (SELECT count(e.deadline_id) AS effects, extract(epoch FROM min(e.at) - d.due_at) * 1000 AS late
           FROM deadline d LEFT JOIN effect e ON e.deadline_id = d.id GROUP BY d.id) AS each`,
  )
  if (!row) throw new Error('The effects could not be counted: PostgreSQL answered no row.')
  return row
}
