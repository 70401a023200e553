import { type Tx } from '@customer-graph/events'
import { defineEvent, serviceLevel, type ServiceLevel } from '@customer-graph/glossary'
import { createTestDatabase, type TestDatabase } from '@customer-graph/testing'
import { DataSource } from 'typeorm'
import { z } from 'zod'
import { office, withLunchBreak } from '../calendar/calendars-for-tests'
import { clockTablesMigration } from '../migrations/20261121T1500-create-clock-tables'
import {
  agreementDeadline,
  agreementDeadlines,
  agreementReactions,
  agreementTablesMigration,
  type CalendarVersion,
  definitionInForce,
  policyFor,
} from './index'
import { type KnownDefinition } from './agreement'

const ids = {
  level: '019a9f10-0000-7000-8000-000000000080',
  calendar: '019a9f10-0000-7000-8000-000000000081',
}
const level: ServiceLevel = {
  serviceLevelId: ids.level,
  version: 1,
  name: 'Claim',
  boundary: 'handoff-claim',
  match: {},
  targetMinutes: 60,
  warnAt: [],
  calendarId: ids.calendar,
  effectiveFrom: '2026-01-01T00:00:00Z',
}
const calendar: CalendarVersion = {
  ...office,
  calendarId: ids.calendar,
  version: 1,
  effectiveFrom: '2026-01-01T00:00:00Z',
}
const definition: KnownDefinition = {
  definitionId: '019a9f10-0000-7000-8000-000000000070',
  key: 'onboarded',
  version: 1,
  text: 'The kick-off was held.',
  rule: { known: 'kickoffReachedAt' },
  ownerId: null,
  effectiveFrom: '2026-01-01T00:00:00Z',
}
const told = {
  describes: 'For this test.',
  concerns: () => [],
  headline: () => 'For this test',
  hidden: null,
}
const contracts = {
  serviceLevelSet: defineEvent<ServiceLevel>({
    type: 'operating-model.service-level-set.v1',
    ...told,
    schema: serviceLevel,
    example: level,
  }),
  calendarSet: defineEvent<CalendarVersion>({
    type: 'operating-model.calendar-set.v1',
    ...told,
    schema: z.custom<CalendarVersion>(),
    example: calendar,
  }),
  definitionEffective: defineEvent<KnownDefinition>({
    type: 'operating-model.definition-effective.v1',
    ...told,
    schema: z.custom<KnownDefinition>(),
    example: definition,
  }),
}
const november = new Date('2026-11-20T12:00:00Z')

let database: TestDatabase
let source: DataSource
let changes = 0
beforeAll(async () => {
  database = await createTestDatabase()
  source = new DataSource({
    type: 'postgres',
    url: database.url,
    migrations: [clockTablesMigration, agreementTablesMigration],
  })
  await source.initialize()
  await source.runMigrations()
})
afterAll(async () => {
  await source?.destroy()
  await database?.drop()
})
beforeEach(async () => {
  await source.query('TRUNCATE known_service_level, known_calendar, known_definition, deadline')
  changes = 0
})

const reactions = agreementReactions(contracts, async () => void changes++)

/** Delivers an event as the consumer would; only its data and the manager matter to these reactions. */
async function deliver<Data>(contract: { type: string }, data: Data): Promise<void> {
  const reaction = reactions.find(({ on }) => on.type === contract.type)
  await reaction?.react({ data, time: november } as never, { manager: source.manager } as Tx)
}

test('a policy is there once its service level and its calendar arrived, in whichever order', async () => {
  expect(await policyFor(source.manager, 'handoff-claim', {}, november)).toBeNull()
  await deliver(contracts.serviceLevelSet, level)
  expect(await policyFor(source.manager, 'handoff-claim', {}, november)).toBeNull()
  await deliver(contracts.calendarSet, calendar)
  expect(await policyFor(source.manager, 'handoff-claim', {}, november)).toMatchObject({
    serviceLevelVersion: 1,
    targetMs: 3_600_000,
    calendar: office,
  })
  expect(changes).toBe(2)
})

test('every version is kept, so that an earlier instant still has its own', async () => {
  await deliver(contracts.calendarSet, calendar)
  await deliver(contracts.calendarSet, {
    ...calendar,
    version: 2,
    week: withLunchBreak.week,
    effectiveFrom: '2026-11-01T00:00:00Z',
  })
  await deliver(contracts.serviceLevelSet, level)
  await deliver(contracts.serviceLevelSet, {
    ...level,
    version: 2,
    targetMinutes: 30,
    effectiveFrom: '2026-11-01T00:00:00Z',
  })
  const october = await policyFor(source.manager, 'handoff-claim', {}, new Date('2026-10-01T00:00:00Z'))
  expect(october).toMatchObject({ targetMs: 3_600_000, calendar: { week: office.week } })
  expect(await policyFor(source.manager, 'handoff-claim', {}, november)).toMatchObject({
    targetMs: 1_800_000,
    calendar: { week: withLunchBreak.week },
  })
})

test('a version that is delivered again, even with other content, stays as it was first heard', async () => {
  await deliver(contracts.calendarSet, calendar)
  await deliver(contracts.serviceLevelSet, level)
  await deliver(contracts.serviceLevelSet, { ...level, targetMinutes: 1 })
  expect((await policyFor(source.manager, 'handoff-claim', {}, november))?.targetMs).toBe(3_600_000)
})

test('the definition in force is the latest version whose day has come', async () => {
  await deliver(contracts.definitionEffective, definition)
  await deliver(contracts.definitionEffective, {
    ...definition,
    version: 2,
    effectiveFrom: '2026-12-01T00:00:00Z',
  })
  const at = (text: string) => definitionInForce(source.manager, 'onboarded', new Date(text))
  expect(await at('2025-12-31T23:59:59Z')).toBeNull()
  expect(await at('2026-11-30T23:59:59Z')).toEqual(definition)
  expect((await at('2026-12-01T00:00:00Z'))?.version).toBe(2)
  expect(await definitionInForce(source.manager, 'churned', november)).toBeNull()
  expect(changes).toBe(0)
})

test('a version that is announced ahead is planned for once, at the instant from which it counts', async () => {
  const waiting = () => source.query('SELECT kind, due_at FROM deadline')
  await deliver(contracts.calendarSet, calendar)
  expect(await waiting()).toEqual([])
  const ahead = { ...level, version: 2, effectiveFrom: '2026-12-01T00:00:00Z' }
  await deliver(contracts.serviceLevelSet, ahead)
  await deliver(contracts.serviceLevelSet, { ...ahead, serviceLevelId: ids.calendar })
  expect(await waiting()).toEqual([{ kind: agreementDeadline, due_at: new Date('2026-12-01T00:00:00Z') }])
  const before = changes
  await agreementDeadlines(async () => void changes++)[agreementDeadline]({} as never, {} as Tx)
  expect(changes).toBe(before + 1)
})

test('a service without clocks plans nothing', async () => {
  const [keepLevel] = agreementReactions(contracts)
  const ahead = { ...level, effectiveFrom: '2026-12-01T00:00:00Z' }
  await keepLevel?.react({ data: ahead, time: november } as never, { manager: source.manager } as Tx)
  expect(await source.query('SELECT kind FROM deadline')).toEqual([])
})
