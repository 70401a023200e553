import { Client } from 'pg'
import { type DepartmentUnderTest } from '../src/spec/department-under-test'
import { type Connection, type Contents, type Database } from './memory-database'

/** PostgreSQL as the models speak to it. Sessions are used again where nothing of the last user is left in them. */
export interface PostgresDatabase extends Database {
  /** How many sessions wait for a lock. */
  waiting(): Promise<number>
  /** Empties every table, and ends what an earlier run has left open. */
  empty(): Promise<void>
  close(): Promise<void>
}

export function postgresDatabase(department: DepartmentUnderTest): PostgresDatabase {
  const idle: Client[] = []
  const out = new Set<Client>()
  const { rows } = department

  async function connect(): Promise<Connection> {
    const client = idle.pop() ?? (await open(department.url))
    out.add(client)
    let busy = 0
    let transaction = false
    let locks = false
    let ended = false
    return {
      query: async (text, values) => {
        if (ended) throw new Error('Connection terminated')
        if (text === 'BEGIN') transaction = true
        if (text === 'COMMIT' || text === 'ROLLBACK') transaction = false
        if (/pg_advisory|^LISTEN/.test(text)) locks = true
        busy += 1
        try {
          const answer = await client.query(text, [...values])
          return { rows: answer.rows as object[], rowCount: answer.rowCount }
        } finally {
          busy -= 1
        }
      },
      end: async () => {
        if (ended) return
        ended = true
        if (busy > 0) return endSession(client)
        if (transaction || locks) await client.query('ROLLBACK; SELECT pg_advisory_unlock_all(); UNLISTEN *')
        out.delete(client)
        idle.push(client)
      },
    }
  }
  /** A session that hangs on a lock is ended by the server: its own end would wait as well. */
  async function endSession(client: Client): Promise<void> {
    const gone = new Promise((resolve) => client.once('end', resolve))
    const { processID } = client as unknown as { processID: number }
    out.delete(client)
    await rows('SELECT pg_terminate_backend($1)', [processID])
    await gone
  }

  return {
    connect,
    waiting: async () => {
      const [row] = await rows<{ n: number }>(
        'SELECT count(*)::int AS n FROM pg_locks l JOIN pg_stat_activity a USING (pid) WHERE NOT granted AND datname = current_database()',
      )
      return row?.n ?? 0
    },
    contents: () => contentsOf(department),
    empty: async () => {
      await Promise.all([...out].map(endSession))
      await rows(
        'TRUNCATE effect, event_stream, outbox, inbox, stream_position, parked_event, parking_audit, bus_place, restoration',
      )
    },
    close: async () => {
      await Promise.all([...out].map(endSession))
      await Promise.all(idle.map((client) => client.end()))
    },
  }
}

async function open(connectionString: string): Promise<Client> {
  const client = new Client({ connectionString })
  client.on('error', () => undefined)
  await client.connect()
  return client
}

async function contentsOf({ rows }: DepartmentUnderTest): Promise<Contents> {
  const [effects, positions, parked, audit, inbox, outbox] = await Promise.all([
    rows<Contents['effects'][number]>('SELECT n, stream, sequence FROM effect ORDER BY place'),
    rows<Contents['positions'][number]>(
      `SELECT source, stream, sequence::int, missing::text, parked_at IS NOT NULL AS parked FROM stream_position
       ORDER BY source COLLATE "C", stream COLLATE "C"`,
    ),
    rows<Contents['parked'][number]>(
      'SELECT source, stream, sequence::int, reason FROM parked_event ORDER BY position',
    ),
    rows<Contents['audit'][number]>('SELECT actor, act, event_id FROM parking_audit ORDER BY position'),
    rows<{ event_id: string }>('SELECT event_id FROM inbox'),
    rows<{ n: number }>('SELECT count(*)::int AS n FROM outbox'),
  ])
  const heard = inbox.map(({ event_id }) => event_id)
  return { effects, positions, parked, audit, inbox: heard, outbox: outbox[0]?.n ?? 0 }
}
