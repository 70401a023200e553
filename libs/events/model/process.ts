import { type Client } from 'pg'
import { type DataSource, type EntityManager } from 'typeorm'
import { type RelaySession } from '../src/relay/hold-share'
import { type Answer, type Connection, type Database } from './memory-database'
import { never, type Turns } from './turns'

/** A process of a service: what it does, it does in turns, and it can be killed between any two of them. */
export interface Process {
  /** Rejects when the process is killed. */
  readonly killed: Promise<never>
  /** One step of an actor of this process. Never resolves once the process is killed. */
  step<T>(actor: string, what: string, run: () => Promise<T>): Promise<T>
  /** What the real code takes for TypeORM's data source. */
  dataSource(actor: string): DataSource
  /** What the real relay takes for its session; `cut` ends it without a word, as PostgreSQL does with one that was silent. */
  session(actor: string): Promise<RelaySession & { cut(): Promise<void> }>
  /** Ends it, and with it its connections. What it has sent may still arrive. */
  kill(): Promise<void>
}

export class Killed extends Error {}

export function startProcess(turns: Turns, database: Database): Process {
  const connections = new Set<Connection>()
  let alive = true
  let die: (reason: Error) => void = () => undefined
  const killed = new Promise<never>((_, reject) => (die = reject))
  killed.catch(() => undefined)

  async function step<T>(actor: string, what: string, run: () => Promise<T>): Promise<T> {
    try {
      return await turns.take(actor, what, run, () => alive)
    } finally {
      if (!alive) await never()
    }
  }

  async function open(): Promise<Connection> {
    const connection = await database.connect()
    connections.add(connection)
    return connection
  }
  async function close(connection: Connection): Promise<void> {
    connections.delete(connection)
    await connection.end()
  }
  const speaking =
    (actor: string, connection: Connection) =>
    (text: string, values: readonly unknown[] = []) =>
      step(actor, text.trim().slice(0, 30), () => connection.query(text, values))

  async function withConnection<T>(
    actor: string,
    use: (query: ReturnType<typeof speaking>) => Promise<T>,
  ): Promise<T> {
    const connection = await open()
    try {
      return await use(speaking(actor, connection))
    } finally {
      await close(connection)
    }
  }

  return {
    killed,
    step,
    dataSource: (actor) =>
      ({
        query: (text: string, values?: unknown[]) =>
          withConnection(actor, async (query) => asTypeorm(text, await query(text, values))),
        transaction: <T>(work: (manager: EntityManager) => Promise<T>) =>
          withConnection(actor, async (query) => {
            await query('BEGIN')
            try {
              const result = await work(managerOn(query))
              await query('COMMIT')
              return result
            } catch (error) {
              await query('ROLLBACK')
              throw error
            }
          }),
      }) as unknown as DataSource,
    session: async (actor) => {
      const connection = await open()
      const speak = speaking(actor, connection)
      const query = ((asked: string | Named, values?: unknown[]) =>
        typeof asked === 'string' ? speak(asked, values) : speak(asked.text, asked.values)) as Client['query']
      const cut = () => close(connection)
      return { client: { query }, close: () => step(actor, 'leaves', cut), cut }
    },
    kill: async () => {
      alive = false
      die(new Killed('The process was killed.'))
      await Promise.all([...connections].map(close))
    },
  }
}

interface Named {
  text: string
  values: unknown[]
}

const managerOn = (query: (text: string, values?: readonly unknown[]) => Promise<Answer>) =>
  ({
    query: async (text: string, values?: unknown[]) => asTypeorm(text, await query(text, values)),
    queryRunner: { connect: async () => ({ query: ({ text, values }: Named) => query(text, values) }) },
  }) as unknown as EntityManager

/** TypeORM answers rows, but for UPDATE and DELETE rows and their number. */
const asTypeorm = (text: string, { rows, rowCount }: Answer) =>
  /^\s*(UPDATE|DELETE)/.test(text) ? [rows, rowCount] : rows
