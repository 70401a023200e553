import { consumerStatements, textOf } from './consumer-statements'
import { fenceStatements } from './fence-statements'
import { outboxStatements } from './outbox-statements'
import { parkingStatements } from './parking-statements'
import { type Statements } from './statements'
import { createTables } from './tables-in-memory'
import { beginWork, type Work } from './versioned-rows'

export interface Answer {
  readonly rows: readonly object[]
  readonly rowCount: number | null
}

/** One session with a database. Ending it rolls its transaction back and frees what it locked, as PostgreSQL does. */
export interface Connection {
  query(text: string, values: readonly unknown[]): Promise<Answer>
  end(): Promise<void>
}

/** What the models compare in the end. */
export interface Contents {
  readonly effects: readonly { readonly n: number; readonly stream: string; readonly sequence: number }[]
  readonly positions: readonly {
    readonly source: string
    readonly stream: string
    readonly sequence: number
    readonly missing: string
    readonly parked: boolean
  }[]
  readonly parked: readonly {
    readonly source: string
    readonly stream: string
    readonly sequence: number | null
    readonly reason: string
  }[]
  readonly audit: readonly { readonly act: string; readonly event_id: string | null }[]
  readonly inbox: readonly string[]
  readonly outbox: number
}

/** A department's database, as far as the code of this library speaks to it: in memory, or PostgreSQL. */
export interface Database {
  connect(): Promise<Connection>
  /** What is committed. */
  contents(): Promise<Contents>
}

export interface MemoryDatabase extends Database {
  /**
   * Whether several transactions have waited for one, or for each other: who of them goes on is PostgreSQL's secret.
   */
  wasCrowded(): boolean
  /** Keeps every table as it is between two transactions. Resolves with how to put them back to that, likewise. */
  keep(): Promise<PutBack>
}

export type PutBack = () => Promise<void>

const known: Statements = {
  ...fenceStatements,
  ...outboxStatements,
  ...consumerStatements,
  ...parkingStatements,
}

/**
 * The database in memory: it answers the statements of the real code as PostgreSQL would under READ COMMITTED, row locks,
 * waiting and deadlocks included. `wrong` replaces statements by name, for mutants. The db tier replays interleavings of it
 * on PostgreSQL and compares.
 */
export function memoryDatabase(wrong: Statements = {}): MemoryDatabase {
  const tables = createTables()
  const statements = Object.values({ ...known, ...wrong })
  let crowded = false
  const open = new Set<Work>()
  let alone: Promise<void> | null = null

  async function begin(): Promise<Work> {
    while (alone) await alone
    const work = beginWork()
    open.add(work)
    void work.ended.then(() => open.delete(work))
    return work
  }
  /** As under an exclusive lock on every table: who is in a transaction ends it, who begins one waits. */
  async function whileAlone<T>(run: () => T): Promise<T> {
    while (alone) await alone
    let over = (): void => undefined
    alone = new Promise((resolve) => (over = resolve))
    await Promise.all([...open].map(({ ended }) => ended))
    try {
      return run()
    } finally {
      alone = null
      over()
    }
  }
  const keepAll = () => {
    const { streams, outbox, inbox, positions, parked, parkedKeys, audit, effects, places } = tables
    const kept = [streams, outbox, inbox, positions, parked, parkedKeys, audit, effects, places]
    return kept.map((rows) => rows.keep())
  }

  function connect(): Connection {
    const session = {}
    let isOpen = true
    let transaction: Work | null = null
    const end = (how: 'commit' | 'rollback') => {
      if (transaction && (transaction.waiters > 1 || transaction.victim)) crowded = true
      transaction?.end(how)
      transaction = null
      return nothing
    }
    return {
      query: async (text, values) => {
        if (!isOpen) throw new Error('Connection terminated')
        if (text === 'BEGIN') {
          transaction = await begin()
          return nothing
        }
        if (text === 'COMMIT') return end('commit')
        if (text === 'ROLLBACK') return end('rollback')
        const flat = text.replace(/\s+/g, ' ').trim()
        const statement = statements.find(({ like }) => like.test(flat))
        if (!statement) throw new UnknownStatement(`Teach the database in memory this statement: ${flat}`)
        const work = transaction ?? (await begin())
        try {
          const rows = await statement.run({ tables, work, session }, [...values])
          if (!transaction) work.end('commit')
          return { rows, rowCount: rows.length }
        } catch (error) {
          work.end('rollback')
          throw error
        }
      },
      end: async () => {
        isOpen = false
        end('rollback')
        tables.relays.delete(session)
        for (const [bucket, holder] of tables.bucketLocks)
          if (holder === session) tables.bucketLocks.delete(bucket)
      },
    }
  }
  return {
    connect: async () => connect(),
    wasCrowded: () => crowded,
    keep: async () => {
      const putBack = await whileAlone(keepAll)
      return () => whileAlone(() => putBack.forEach((each) => each()))
    },
    contents: async () => ({
      effects: tables.effects.committed(),
      positions: tables.positions.committed().sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1)),
      parked: tables.parked.committed().sort((a, b) => a.position - b.position),
      audit: tables.audit.committed(),
      inbox: tables.inbox.committed().map(({ id }) => id),
      outbox: tables.outbox.committed().length,
    }),
  }
}

const placeOf = ({ source, stream }: { source: string; stream: string }) => textOf(source, stream)

export class UnknownStatement extends Error {}

const nothing: Answer = { rows: [], rowCount: 0 }
