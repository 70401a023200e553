import { type Tx } from '@customer-graph/events'
import { type Pool } from 'pg'
import { type Deadline } from './deadline'

/** A deadline that waits, and in how many milliseconds it is due by the database's clock; 0 or less when it is. */
export interface Waiting {
  readonly id: string
  readonly correlationId: string
  readonly inMs: number
}

/** The deadlines that are due first, of the kinds this worker has handlers for. */
export async function nextDeadlines(pool: Pool, kinds: string[], most: number): Promise<Waiting[]> {
  const { rows } = await pool.query<Waiting>(
    `SELECT id, correlation_id AS "correlationId",
            (extract(epoch FROM try_at - clock_timestamp()) * 1000)::float8 AS "inMs"
       FROM deadline WHERE fired_at IS NULL AND kind = ANY($1) ORDER BY try_at LIMIT $2`,
    [kinds, most],
  )
  return rows
}

/**
 * Marks a deadline as fired in the transaction of its effect. Null when another worker holds or has fired it, or when
 * it was cancelled or put off. A transaction that then says nothing for `stuckMs` is ended by PostgreSQL, so that a
 * stopped process does not keep a deadline to itself.
 */
export async function takeDeadline({ manager }: Tx, id: string, stuckMs: number): Promise<Deadline | null> {
  const [[row]] = await manager.query<[(Deadline & { stuck: string })[], number]>(
    `UPDATE deadline SET fired_at = clock_timestamp()
      WHERE id = (SELECT id FROM deadline WHERE id = $1 AND fired_at IS NULL AND try_at <= clock_timestamp()
                     FOR UPDATE SKIP LOCKED)
      RETURNING id, kind, subject, due_at AS "dueAt", fired_at AS "firedAt", attempts, payload,
                set_config('idle_in_transaction_session_timeout', $2, true) AS stuck`,
    [id, String(stuckMs)],
  )
  if (!row) return null
  const { stuck: _, ...deadline } = row
  return deadline
}

/** Puts a deadline off after its handler failed: half a second, doubled each time, a minute at most. */
export async function putOff(pool: Pool, id: string, error: string): Promise<void> {
  await pool.query(
    `UPDATE deadline SET attempts = attempts + 1, last_error = $2,
            try_at = clock_timestamp() + least(60, 0.5 * 2 ^ least(attempts, 10)) * interval '1 second'
      WHERE id = (SELECT id FROM deadline WHERE id = $1 AND fired_at IS NULL FOR UPDATE SKIP LOCKED)`,
    [id, error.slice(0, 2_000)],
  )
}

/** Forgets deadlines that fired more than thirty days ago. */
export async function forgetOldDeadlines(pool: Pool): Promise<void> {
  await pool.query(`DELETE FROM deadline WHERE fired_at < clock_timestamp() - interval '30 days'`)
}

/** Kinds that have been due for a minute without a handler here, with their numbers. */
export async function unhandledKinds(
  pool: Pool,
  kinds: string[],
): Promise<{ kind: string; count: number }[]> {
  const { rows } = await pool.query<{ kind: string; count: number }>(
    `SELECT kind, count(*)::int AS count FROM deadline
      WHERE fired_at IS NULL AND kind <> ALL($1) AND try_at < clock_timestamp() - interval '1 minute' GROUP BY kind`,
    [kinds],
  )
  return rows
}
