import { type Client, type Pool } from 'pg'
import { type DeliveredRecord } from '../event-bus'

/** The records of a topic from an offset on, in order, `limit` at most. */
export async function readRecords(
  on: Pick<Client, 'query'> | Pick<Pool, 'query'>,
  topic: string,
  from: number,
  limit: number,
): Promise<DeliveredRecord[]> {
  const { rows } = await on.query<Omit<DeliveredRecord, 'partition'>>(
    `SELECT topic, log_offset AS "offset", key, headers, value FROM event_log
     WHERE topic = $1 AND log_offset >= $2 ORDER BY log_offset LIMIT $3`,
    [topic, from, limit],
  )
  return rows.map((row) => ({ ...row, partition: 0 }))
}

/** The offset the next record of a topic will get; 0 for a topic nobody wrote to. */
export async function headOf(pool: Pool, topic: string): Promise<number> {
  const { rows } = await pool.query<{ next_offset: string }>(
    'SELECT next_offset FROM log_head WHERE topic = $1',
    [topic],
  )
  return Number(rows[0]?.next_offset ?? 0)
}

/** The offset of the first record appended at or after an instant, or the head when there is none. */
export async function offsetAt(pool: Pool, topic: string, from: Date): Promise<number> {
  const { rows } = await pool.query<{ first: string | null }>(
    'SELECT min(log_offset) AS first FROM event_log WHERE topic = $1 AND appended_at >= $2',
    [topic, from],
  )
  return rows[0]?.first ? Number(rows[0].first) : headOf(pool, topic)
}
