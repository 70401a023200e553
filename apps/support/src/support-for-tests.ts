import { calendarSet, personAdded, serviceLevelSet } from '@customer-graph/contracts-operating-model'
import { customerRegistered } from '@customer-graph/contracts-sales'
import { type Cause, createTransaction, type EventEnvelope } from '@customer-graph/events'
import {
  type Boundary,
  type Clock,
  type CustomerId,
  type EventContract,
  newId,
  type PersonId,
  type Segment,
  type ServiceLevel,
} from '@customer-graph/glossary'
import { type CallerDepartment, databaseOf, migrate, subgraphSchema } from '@customer-graph/subgraph'
import { createTestDatabase } from '@customer-graph/testing'
import { graphql } from 'graphql'
import { supportCommands } from './commands'
import { typeDefs } from './generated/type-defs'
import { type SupportContext, supportLoaders } from './graph-context'
import { migrations } from './migrations'
import { supportReactions } from './reactions'
import { resolvers } from './resolvers'
import { tables } from './tables'

export const person = newId<'Person'>() as PersonId
export const cause: Cause = { actor: person, correlationId: 'test', causationId: null, traceparent: null }

/** A row of the outbox. */
export interface Announced {
  readonly type: string
  readonly stream: string
  readonly sequence: number
  readonly time: Date
  readonly history: boolean
  readonly data: Record<string, unknown>
}

/** Support on a database of its own, with a clock that stands still until it is told, and everybody's events by hand. */
export async function openSupport(startsAt: string) {
  const database = await createTestDatabase()
  await migrate(database.url, migrations, 'support-test')
  const source = await databaseOf({ url: database.url, tables, applicationName: 'support-test' }).initialize()
  let now = new Date(startsAt)
  const clock: Clock = { now: () => now }
  const transaction = createTransaction({ dataSource: source, department: 'support' })
  const { manager } = source
  const reactions = supportReactions(clock)
  const schema = subgraphSchema('support', typeDefs, resolvers)
  const commands = supportCommands({ transaction, clock })
  const calendarId = newId<'Calendar'>()

  async function hear<Data>(contract: EventContract<Data>, data: Data): Promise<void> {
    const event = { id: newId<'Event'>(), type: contract.type, time: now, history: false, data }
    for (const { on, react } of reactions)
      if (on.type === contract.type)
        await transaction(cause, (tx) => react(event as unknown as EventEnvelope, tx))
  }

  return {
    source,
    manager,
    commands,
    transaction,
    clock,
    hear,
    at(instant: string): Date {
      now = new Date(instant)
      return now
    },
    async customer(segment: Segment = 'enterprise'): Promise<CustomerId> {
      const customerId = newId<'Customer'>()
      await hear(customerRegistered, { ...customerRegistered.example, customerId, segment })
      return customerId
    },
    async agent(externalId: string | null = null): Promise<PersonId> {
      const personId = newId<'Person'>() as PersonId
      const externalRefs = externalId ? [{ system: 'helpdesk', id: externalId }] : []
      await hear(personAdded, {
        personId,
        department: 'support',
        managerId: null,
        office: 'first line',
        externalRefs,
      })
      return personId
    },
    /** Nine to five, Monday to Friday, in UTC. */
    async officeHours(): Promise<void> {
      const day = [{ from: '09:00', to: '17:00' }]
      const week = {
        monday: day,
        tuesday: day,
        wednesday: day,
        thursday: day,
        friday: day,
        saturday: [],
        sunday: [],
      }
      await hear(calendarSet, { ...calendarSet.example, calendarId, zone: 'UTC', week, holidays: [] })
    },
    serviceLevel: (
      boundary: Boundary,
      hours: number,
      match: ServiceLevel['match'] = {},
      more: Partial<ServiceLevel> = {},
    ) =>
      hear(serviceLevelSet, {
        ...serviceLevelSet.example,
        ...{ serviceLevelId: newId<'ServiceLevel'>(), name: `${hours} h`, boundary, match, calendarId },
        ...{ targetMinutes: hours * 60, warnAt: [] },
        ...more,
      }),
    async announced(): Promise<Announced[]> {
      const rows = await manager.query<(Omit<Announced, 'data'> & { data: string })[]>(
        'SELECT type, stream, sequence, time, history, data FROM outbox ORDER BY position',
      )
      return rows.map((row) => ({ ...row, data: JSON.parse(row.data) as Record<string, unknown> }))
    },
    /** Asks the subgraph as somebody of a department. */
    async ask(
      query: string,
      variables: Record<string, unknown> = {},
      department: CallerDepartment = 'support',
    ) {
      const caller = { subject: person, department, roles: [], requestId: 'test' }
      const loaders = supportLoaders(manager, now, { caller })
      const log = console as unknown as SupportContext['log']
      const contextValue: SupportContext = { caller, cause, log, commands, manager, now, loaders }
      const answer = await graphql({ schema, source: query, variableValues: variables, contextValue })
      // eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests look at whatever they asked for
      return answer as { data?: any; errors?: typeof answer.errors }
    },
    /** As if nothing had happened yet. */
    async forget(startsAt: string): Promise<void> {
      now = new Date(startsAt)
      const platform = [
        'outbox',
        'event_stream',
        'service_clock',
        'deadline',
        'known_service_level',
        'known_calendar',
      ]
      await manager.query(
        `TRUNCATE ${[...platform, ...tables.map(({ options }) => options.name)].join(', ')}`,
      )
    },
    async close(): Promise<void> {
      await source.destroy()
      await database.drop()
    },
  }
}

export type SupportUnderTest = Awaited<ReturnType<typeof openSupport>>
