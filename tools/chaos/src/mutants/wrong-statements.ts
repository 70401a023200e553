import { Client, type QueryResult } from 'pg'
import { type MutantName } from './mutants'
import { type Statement, type Vary } from './vary-statements'

const oldestPending = /FROM outbox WHERE bucket = ANY/
const deletePublished = /DELETE FROM outbox WHERE position = ANY/
const nothing = { rows: [], rowCount: 0 } as unknown as QueryResult

/** The mutants that say something else to PostgreSQL than they should. Each pattern must meet, else the mutant would be right. */
export const wrongStatements: Partial<Record<MutantName, (database: string) => Vary>> = {
  cursor: () => {
    let last = 0
    return ({ text, values, run }) => {
      if (!oldestPending.test(text)) return undefined
      const behind = text.replace('WHERE bucket', `WHERE position > ${last} AND bucket`)
      return run(behind, values).then((result) => {
        for (const { position } of result.rows as { position: string }[])
          last = Math.max(last, Number(position))
        return result
      })
    }
  },

  'publish-before-commit': (database) => {
    const beside = new Client({ connectionString: database })
    beside.on('error', () => undefined)
    const connected = beside.connect()
    return ({ text, values }) => {
      if (!/INSERT INTO outbox/.test(text) || text.startsWith('/* beside */')) return undefined
      return connected.then(() => beside.query(`/* beside */ ${text}`, [...values]))
    }
  },

  'no-inbox':
    () =>
    ({ text, values, run }) => {
      if (/INSERT INTO inbox/.test(text))
        return run('SELECT id AS event_id FROM unnest($2::text[]) AS id WHERE $1::text IS NOT NULL', values)
      if (/FROM stream_position p\n/.test(text) && / FOR UPDATE$/.test(text))
        return run(text.replace('p.sequence,', '0 AS sequence,'), values)
      return undefined
    },

  'skip-locked': () => (statement) => skipLocked(statement),

  'published-kept':
    () =>
    ({ text, values, run }) =>
      deletePublished.test(text)
        ? run(text.replace('DELETE FROM outbox WHERE', 'UPDATE outbox SET bucket = -1 WHERE'), values)
        : undefined,

  'redrive-backwards':
    () =>
    ({ text, values, run }) =>
      /FROM parked_event\s+WHERE .* ORDER BY position LIMIT 1/s.test(text) &&
      /^SELECT position, record/.test(text)
        ? run(text.replace('ORDER BY position LIMIT 1', 'ORDER BY position DESC LIMIT 1'), values)
        : undefined,
}

/** Every relay takes every bucket; what is being published is locked row by row until it is deleted. */
function skipLocked({ text, values, run }: Statement): Promise<QueryResult> | undefined {
  if (/pg_try_advisory_lock/.test(text))
    return run('SELECT bucket FROM unnest($1::int[]) AS bucket', [values[0]])
  if (/pg_locks/.test(text)) return run('SELECT 1 AS relays')
  if (deletePublished.test(text))
    return run(text, values).then(async (result) => {
      await run('COMMIT')
      return result
    })
  if (!oldestPending.test(text)) return undefined
  return run('BEGIN').then(async () => {
    const result = await run(
      `SELECT position, stream, sequence, id, type, time, customer_id, actor, correlation_id, causation_id, traceparent,
         history, data FROM outbox ORDER BY position LIMIT 5 FOR UPDATE SKIP LOCKED`,
    )
    if (result.rows.length > 0) return result
    await run('COMMIT')
    return nothing
  })
}
