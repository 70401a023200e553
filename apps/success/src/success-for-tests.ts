import {
  calendarSet,
  definitionEffective,
  personAdded,
  serviceLevelSet,
} from '@customer-graph/contracts-operating-model'
import { customerRegistered, dealWon, packetExample } from '@customer-graph/contracts-sales'
import { createTransaction, type EventEnvelope } from '@customer-graph/events'
import {
  type Boundary,
  type DataOf,
  type EventContract,
  newId,
  type PersonId,
  type Segment,
} from '@customer-graph/glossary'
import { databaseOf, migrate } from '@customer-graph/subgraph'
import { createTestDatabase } from '@customer-graph/testing'
import { successCommands } from './commands'
import { migrations } from './migrations'
import { successReactions } from './reactions'
import { tables } from './tables'

/** Friday, in office hours. */
export const wonAt = new Date('2026-11-20T10:00:00Z')

const week = (windows: { from: string; to: string }[]) => ({
  monday: windows,
  tuesday: windows,
  wednesday: windows,
  thursday: windows,
  friday: windows,
  saturday: [],
  sunday: [],
})
const calendarId = '019a9f10-0000-7000-8000-000000000081'

export const officeHours: DataOf<typeof calendarSet> = {
  calendarId,
  version: 1,
  name: 'Office hours',
  zone: 'UTC',
  week: week([{ from: '09:00', to: '17:00' }]),
  holidays: [],
  effectiveFrom: '2020-01-01T00:00:00Z',
}

/** A service level for everybody; its id follows from the boundary, so that another version is another version. */
export const level = (
  boundary: Boundary,
  targetMinutes: number,
  change: Partial<DataOf<typeof serviceLevelSet>> = {},
): DataOf<typeof serviceLevelSet> => ({
  serviceLevelId:
    boundary === 'handoff-claim'
      ? '019a9f10-0000-7000-8000-000000000082'
      : '019a9f10-0000-7000-8000-000000000083',
  version: 1,
  name: boundary,
  boundary,
  match: {},
  targetMinutes,
  warnAt: [0.5],
  calendarId,
  effectiveFrom: '2020-01-01T00:00:00Z',
  ...change,
})

export const onboarded: DataOf<typeof definitionEffective> = {
  definitionId: '019a9f10-0000-7000-8000-000000000070',
  key: 'onboarded',
  version: 1,
  text: 'The kick-off was held and the customer confirmed the first value.',
  rule: { all: [{ known: 'kickoffReachedAt' }, { fact: 'firstValueConfirmedByCustomer', is: true }] },
  ownerId: null,
  effectiveFrom: '2020-01-01T00:00:00Z',
}

/** Success on a database of its own, with a clock that tests set and events that tests deliver. */
export async function successForTests() {
  const database = await createTestDatabase()
  await migrate(database.url, migrations, 'test')
  const source = await databaseOf({ url: database.url, tables, applicationName: 'test' }).initialize()
  const transaction = createTransaction({ dataSource: source, department: 'success' })
  let now = wonAt
  const clock = { now: () => now }
  const reactions = successReactions(clock)
  const cause = { actor: null, correlationId: 'test', causationId: null, traceparent: null }

  /** Delivers an event as the consumer does, in one transaction; its inbox is the library's to test. */
  async function hear<Data>(
    on: EventContract<Data>,
    data: Data,
    about: Partial<EventEnvelope> = {},
  ): Promise<void> {
    const event = {
      id: newId(),
      type: on.type,
      time: now,
      history: false,
      data: on.schema.parse(data),
      ...about,
    }
    for (const reaction of reactions.filter((each) => each.on.type === on.type))
      await transaction({ ...cause, history: event.history }, (tx) =>
        reaction.react(event as EventEnvelope<never>, tx),
      )
  }

  return {
    url: database.url,
    source,
    transaction,
    clock,
    hear,
    commands: successCommands({ transaction, clock }),
    at: (instant: string) => void (now = new Date(instant)),
    /** A person's own doing. */
    by: (actor: PersonId) => ({ ...cause, actor }),
    /** The types of what was announced, in order, without department and version; clock events only when asked for. */
    async announced(clocksToo = false): Promise<string[]> {
      const rows = await source.query<{ type: string }[]>('SELECT type FROM outbox ORDER BY position')
      const names = rows.map(({ type }) => type.replace(/^success\.|\.v1$/g, ''))
      return clocksToo ? names : names.filter((name) => !name.startsWith('clock-'))
    },
    async dataOf(type: string): Promise<Record<string, unknown>[]> {
      const rows = await source.query<{ data: string }[]>(
        'SELECT data FROM outbox WHERE type = $1 ORDER BY position',
        [type],
      )
      return rows.map(({ data }) => JSON.parse(data) as Record<string, unknown>)
    },
    async colleague(department: 'success' | 'sales' = 'success'): Promise<PersonId> {
      const personId = newId<'Person'>()
      await hear(personAdded, { personId, department, managerId: null, office: null, externalRefs: [] })
      return personId
    },
    async customer(segment: Segment = 'enterprise'): Promise<string> {
      const customerId = newId()
      await hear(customerRegistered, { ...customerRegistered.example, customerId, segment })
      return customerId
    },
    /** A deal is won; answers what the event said. */
    async wonDeal(
      customerId: string,
      change: Partial<DataOf<typeof dealWon>> = {},
    ): Promise<DataOf<typeof dealWon>> {
      const closedAt = now.toISOString()
      const deal = {
        ...dealWon.example,
        dealId: newId(),
        customerId,
        closedAt,
        packet: packetExample,
        ...change,
      }
      await hear(dealWon, deal)
      return deal
    },
    async agreements(): Promise<void> {
      await hear(calendarSet, officeHours)
      await hear(serviceLevelSet, level('handoff-claim', 60))
      await hear(serviceLevelSet, level('handoff-first-contact', 480))
      await hear(definitionEffective, onboarded)
    },
    async reset(): Promise<void> {
      now = wonAt
      const rows = await source.query<{ name: string }[]>(
        `SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'migrations'`,
      )
      await source.query(`TRUNCATE ${rows.map(({ name }) => name).join(', ')}`)
    },
    async drop(): Promise<void> {
      await source.destroy()
      await database.drop()
    },
  }
}

export type SuccessForTests = Awaited<ReturnType<typeof successForTests>>
