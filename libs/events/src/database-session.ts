import { Client, type Notification } from 'pg'
import { oneAfterTheOther } from './one-after-the-other'

/** One connection that holds session locks, and dies with them when its process stops answering. */
export interface DatabaseSession {
  /** Runs one statement after the other, whoever asks. */
  readonly client: Pick<Client, 'query'>
  /** Rejects pending queries and lets go of every lock. Never rejects. */
  close(): Promise<void>
}

export interface SessionOptions {
  readonly connectionString: string
  readonly name: string
  onLost(): void
  onNotification?(message: Notification): void
}

const heartbeatMs = 1_000

/**
 * Opens a session for advisory locks. PostgreSQL ends it, and so frees the locks, after 4 s without a word: that is a
 * process that was stopped or cut off, because a heartbeat is sent within two seconds of the last answer. Rejects within 5 s
 * when nothing answers.
 */
export async function openSession({
  connectionString,
  name,
  onLost,
  onNotification,
}: SessionOptions): Promise<DatabaseSession> {
  const client = new Client({
    connectionString,
    application_name: name,
    connectionTimeoutMillis: 5_000,
    query_timeout: 15_000,
    keepAlive: true,
    options: '-c idle_session_timeout=4000 -c idle_in_transaction_session_timeout=4000',
  })
  let open = true
  const lost = () => {
    if (!open) return
    open = false
    clearInterval(heartbeat)
    onLost()
  }
  client.on('error', lost)
  client.on('end', lost)
  if (onNotification) client.on('notification', onNotification)
  let answeredAt = performance.now()
  client.on('drain', () => (answeredAt = performance.now()))
  const query = oneAfterTheOther((text: string, values?: unknown[]) => client.query(text, values))
  const heartbeat = setInterval(() => {
    if (performance.now() - answeredAt > heartbeatMs * 0.9) query('SELECT 1').catch(lost)
  }, heartbeatMs)
  const close = async () => {
    open = false
    clearInterval(heartbeat)
    await client.end().catch(() => undefined)
  }
  try {
    await client.connect()
  } catch (error) {
    await close()
    throw error
  }
  return { client: { query: query as Client['query'] }, close }
}
