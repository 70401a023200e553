import { createTransaction, type EventEnvelope } from '@customer-graph/events'
import { type Department, type EventContract } from '@customer-graph/glossary'
import { createTestDatabase } from '@customer-graph/testing'
import { type Caller } from '../caller'
import { type ServiceConfig, serviceConfig } from '../config'
import { databaseOf } from '../data-source'
import { type Acting } from '../feature/acting'
import { contextsOf } from '../feature/department-context'
import { reactionsOf, resolversOf, tablesOf } from '../feature/feature'
import { subgraphSchema } from '../graph-server'
import { createLog } from '../log'
import { migrate } from '../migrate'
import { type ServiceOptions } from '../start-service'
import { countStatements } from '../statement-counter'
import { askAsGateway, type Fields } from './ask-as-gateway'
import { eventOf } from './event-of'
import { unguardedTexts } from './hostile-texts'

export { type Answer, type Fields, mutationOf } from './ask-as-gateway'

/** A row of the outbox. */
export interface Announced extends Pick<EventEnvelope, 'type' | 'stream' | 'sequence' | 'time' | 'history'> {
  readonly data: Fields
}

export interface DepartmentToTest {
  readonly department: Department
  /** The department's own, of its `composition.ts`. */
  readonly options: (config: ServiceConfig) => ServiceOptions
  /** An instant, at which the clock stands until a test says otherwise. */
  readonly startsAt: string
  /** In whose name a question is asked that names nobody. */
  readonly caller: () => Pick<Caller, 'subject' | 'department'>
}

/**
 * A department wired as it is in service, on a migrated database of its own: asked as the gateway asks it, with events that
 * tests deliver and a clock that they set. Its consumers and workers do not run.
 */
export async function departmentForTests({ department, options, startsAt, caller }: DepartmentToTest) {
  const testDatabase = await createTestDatabase()
  const { url } = testDatabase
  const config = serviceConfig({ PORT: '0', DATABASE_URL: url, EVENT_LOG_URL: url }, department)
  const { typeDefs, migrations, features } = options(config)
  await migrate(url, migrations, 'test')
  const database = await databaseOf({ url, tables: tablesOf(features), applicationName: 'test' }).initialize()
  const { manager } = database
  const transaction = createTransaction({ dataSource: database, department })
  const log = createLog(department, 'silent')
  let now = new Date(startsAt)
  const clock = { now: () => now }
  const reactions = reactionsOf(features, clock)
  const schema = subgraphSchema(department, typeDefs, resolversOf(features))
  const context = contextsOf({ database, transaction, clock })

  const asking = askAsGateway({ schema, context, caller, log })

  return {
    url,
    database,
    manager,
    transaction,
    clock,
    ...asking,

    /** What of the department's own mutations takes a text that nobody should take, see {@link unguardedTexts}. */
    unguardedTexts: () =>
      unguardedTexts(schema, (source, variables) => asking.ask(source, variables, { department: 'admin' })),

    /** What a command is handed that is not asked for through the graph. */
    acting: (actor: string | null = null): Acting => ({
      transaction,
      clock,
      cause: { actor, correlationId: 'test', causationId: null, traceparent: null },
    }),

    /** Sets the clock. */
    at(instant: string): Date {
      now = new Date(instant)
      return now
    },

    /** Delivers an event as the consumer does, in one transaction; its inbox is the library's to test. Throws when nobody reacts. */
    async hear<Data>(contract: EventContract<Data>, data: Data, given: Partial<EventEnvelope> = {}) {
      const event = eventOf(contract, data, { time: now, ...given })
      const reacting = reactions.filter(({ on }) => on.type === event.type)
      if (reacting.length === 0) throw new Error(`${department} does not react to ${event.type}.`)
      const { id: causationId, correlationId, traceparent, history } = event
      await transaction({ actor: null, causationId, correlationId, traceparent, history }, async (tx) => {
        for (const reaction of reacting) await reaction.react(event, tx)
      })
    },

    /** What was announced so far, oldest first. */
    async announced(): Promise<Announced[]> {
      const rows = await manager.query<(Announced & { data: string })[]>(
        'SELECT type, stream, sequence, time, history, data FROM outbox ORDER BY position',
      )
      return rows.map((row) => ({ ...row, data: JSON.parse(row.data) }))
    },

    /** What `work` answered, and the statements that it cost. */
    async counted<Result>(work: () => Promise<Result>) {
      const counter = countStatements(database)
      const answer = await work()
      counter.stop()
      return { answer, statements: counter.statements }
    },

    /** As if nothing had happened yet. */
    async forget(): Promise<void> {
      now = new Date(startsAt)
      const rows = await manager.query<{ name: string }[]>(
        `SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'migrations'`,
      )
      await manager.query(`TRUNCATE ${rows.map(({ name }) => name).join(', ')}`)
    },

    async close(): Promise<void> {
      await database.destroy()
      await testDatabase.drop()
    },
  }
}
