import { Client } from 'pg'

export interface Backlog {
  readonly events: number
  /** Age of the oldest waiting event, 0 when none waits. */
  readonly oldestAgeMs: number
}

/** Looks into the outbox over a connection of its own, so that it answers also while the relay hangs on the bus. */
export async function measureBacklog(connectionString: string): Promise<Backlog> {
  const client = new Client({ connectionString, connectionTimeoutMillis: 3_000, query_timeout: 5_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query<{ events: number; oldest: number }>(
      `SELECT count(*)::int AS events,
         coalesce(extract(epoch FROM clock_timestamp() - min(announced_at)) * 1000, 0)::float8 AS oldest FROM outbox`,
    )
    return { events: rows[0]?.events ?? 0, oldestAgeMs: Math.max(rows[0]?.oldest ?? 0, 0) }
  } finally {
    await client.end().catch(() => undefined)
  }
}
