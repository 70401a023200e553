import { createTransaction, type EventEnvelope, type Reaction } from '@customer-graph/events'
import { newId } from '@customer-graph/glossary'
import {
  type Caller,
  countStatements,
  createLog,
  databaseOf,
  graphContext,
  migrate,
  subgraphSchema,
} from '@customer-graph/subgraph'
import { createTestDatabase } from '@customer-graph/testing'
import { graphql } from 'graphql'
import { salesCommands } from './commands'
import { typeDefs } from './generated/type-defs'
import { salesLoaders } from './graph-context'
import { migrations } from './migrations'
import { salesReactions } from './reactions'
import { resolvers } from './resolvers'
import { tables } from './tables'

const schema = subgraphSchema('sales', typeDefs, resolvers)
const log = createLog('sales', 'silent')
const cause = { actor: null, correlationId: 'test', causationId: null, traceparent: null }

/** Fields of an answer, as selected. */
type Fields = Record<string, any> // eslint-disable-line @typescript-eslint/no-explicit-any -- as a client sees it

export type SalesForTests = Awaited<ReturnType<typeof salesForTests>>

/** Sales on a database of its own, asked as the gateway asks it, with events that tests deliver. */
export async function salesForTests() {
  const database = await createTestDatabase()
  await migrate(database.url, migrations, 'test')
  const source = await databaseOf({ url: database.url, tables, applicationName: 'test' }).initialize()
  const { manager } = source
  const transaction = createTransaction({ dataSource: source, department: 'sales' })
  const now = new Date('2026-11-23T09:00:00Z')
  const clock = { now: () => now }
  const commands = salesCommands({ transaction, clock })
  const reactions = salesReactions(clock)
  const subject = newId<'Person'>()

  /** Asks as a seller unless told otherwise; answers what a client would see. */
  async function ask(query: string, variables: object = {}, who: Partial<Caller> = {}) {
    const caller: Caller = { subject, department: 'sales', roles: [], requestId: 'test', ...who }
    const contextValue = {
      ...graphContext(caller, null, log),
      commands,
      manager,
      loaders: salesLoaders(manager, now),
    }
    const { data, errors = [] } = await graphql({
      schema,
      source: query,
      variableValues: { ...variables },
      contextValue,
    })
    return {
      data: (data ?? {}) as Fields,
      codes: errors.map((error) => error.extensions.code ?? error.message),
    }
  }

  return {
    now,
    ask,
    manager,

    /** Runs a mutation and answers its result: the refusal's code and message, or what `fields` select. */
    async mutate(name: string, input: object, fields = '', who: Partial<Caller> = {}) {
      const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`
      const call = `${name}(input: $input) { __typename ... on Refusal { code message } ${fields} }`
      const { data, codes } = await ask(`mutation ($input: ${type}!) { ${call} }`, { input }, who)
      if (codes.length) throw new Error(`${name}: ${codes.join(', ')}`)
      return data[name]
    },

    /** Delivers an event as the consumer does. */
    async hear(type: string, data: object, time = now): Promise<void> {
      const reaction = reactions.find(({ on }) => on.type === type) as Reaction
      const event: EventEnvelope = {
        ...{
          id: newId(),
          type,
          source: 'success',
          time,
          stream: 'test',
          sequence: 1,
          customerId: null,
          history: false,
        },
        ...{ ...cause, data: reaction.on.schema.parse(data) },
      }
      await transaction({ ...cause, causationId: event.id }, (tx) => reaction.react(event, tx))
    },

    /** What was announced so far, oldest first. */
    announced: (): Promise<
      { type: string; stream: string; sequence: number; history: boolean; data: string }[]
    > => manager.query('SELECT type, stream, sequence, history, data FROM outbox ORDER BY position'),

    /** The statements that `work` costs. */
    async statementsOf(work: () => Promise<unknown>): Promise<string[]> {
      const counter = countStatements(source)
      await work()
      counter.stop()
      return [...counter.statements]
    },

    async close(): Promise<void> {
      await source.destroy()
      await database.drop()
    },
  }
}
