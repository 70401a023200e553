import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import { type OutboxSample } from '../check/evidence'

/** Looks into the outbox again and again, past all proxies, until it is stopped. */
export interface OutboxWatch {
  readonly samples: readonly OutboxSample[]
  stop(): Promise<void>
}

export async function watchOutbox(database: string, everyMs: number): Promise<OutboxWatch> {
  const samples: OutboxSample[] = []
  const client = new Client({ connectionString: database })
  await client.connect()
  let running = true
  const watching = (async () => {
    while (running) {
      const { rows } = await client.query<{ rows: number; bytes: number }>(
        `SELECT count(*)::int AS rows, pg_total_relation_size('outbox')::float8 AS bytes FROM outbox`,
      )
      for (const { rows: count, bytes } of rows) samples.push({ at: Date.now(), rows: count, bytes })
      await pause(everyMs)
    }
    await client.end()
  })()
  return {
    samples,
    stop: () => {
      running = false
      return watching
    },
  }
}
