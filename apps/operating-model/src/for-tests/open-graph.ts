import { createTransaction, type EventEnvelope, type Project } from '@customer-graph/events'
import {
  type CallerDepartment,
  databaseOf,
  graphContext,
  migrate,
  subgraphSchema,
} from '@customer-graph/subgraph'
import { createTestDatabase } from '@customer-graph/testing'
import { newId } from '@customer-graph/glossary'
import { graphql } from 'graphql'
import { operatingModelCommands } from '../commands'
import { ensureDefaults } from '../defaults/ensure-defaults.commands'
import { typeDefs } from '../generated/type-defs'
import { type OperatingModelContext, operatingModelLoaders } from '../graph-context'
import { migrations } from '../migrations'
import { resolvers } from '../resolvers'
import { tables } from '../tables'

const silent = { fatal() {}, error() {}, warn() {}, info() {}, debug() {}, trace() {} }

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- its shape is what the test asked for
export type Answer = any

export type TestGraph = Awaited<ReturnType<typeof openGraph>>

/** The subgraph on a database of its own, asked without a server in between. Time stands still until it is set. */
export async function openGraph() {
  const testDatabase = await createTestDatabase()
  await migrate(testDatabase.url, migrations, 'test')
  const database = await databaseOf({ url: testDatabase.url, tables, applicationName: 'test' }).initialize()
  let now = new Date('2026-11-20T10:00:00.000Z')
  const clock = { now: () => now }
  const transaction = createTransaction({ dataSource: database, department: 'operating-model' })
  const commands = operatingModelCommands({ transaction, clock })
  const schema = subgraphSchema('operating-model', typeDefs, resolvers)

  /** Asks as somebody of a department; answers GraphQL's own result. */
  async function ask(
    source: string,
    variableValues: Record<string, unknown> = {},
    department: CallerDepartment = 'operations',
    subject: string = newId(),
  ) {
    const request = graphContext(
      { subject, department, roles: [], requestId: newId() },
      undefined,
      silent as never,
    )
    const { manager } = database
    const loaders = operatingModelLoaders(manager, clock)
    const contextValue: OperatingModelContext = { ...request, commands, manager, loaders, now }
    return graphql({ schema, source, variableValues, contextValue })
  }

  return {
    database,
    clock,
    ask,
    /** Like `ask`, for what must be answered: throws on any error. */
    async answer(...question: Parameters<typeof ask>): Promise<Answer> {
      const { data, errors } = await ask(...question)
      if (errors) throw errors[0]!
      return JSON.parse(JSON.stringify(data)) as Answer
    },
    /** What was announced so far, oldest first. */
    announced: async (): Promise<{ type: string; stream: string; data: Answer }[]> => {
      const rows = await database.query('SELECT type, stream, data FROM outbox ORDER BY position')
      return rows.map((row: { data: string }) => ({ ...row, data: JSON.parse(row.data) }))
    },
    setNow: (instant: string) => void (now = new Date(instant)),
    ensureDefaults: () =>
      ensureDefaults({ transaction, clock })({
        ...{ actor: null, correlationId: newId(), causationId: null, traceparent: null },
      }),
    /** Hands a batch of events to a projection, in a transaction of its own. */
    hear: (project: Project, events: readonly EventEnvelope[]) =>
      database.transaction((manager) =>
        project(events, {
          manager,
          after: () => {
            throw new Error('A projection of the operating model announces nothing.')
          },
        }),
      ),
    close: async () => {
      await database.destroy()
      await testDatabase.drop()
    },
  }
}
