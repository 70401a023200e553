import { newId } from '@customer-graph/glossary'
import { openGraph, type TestGraph } from '../for-tests/open-graph'

const propose = `mutation ($input: ProposeDefinitionInput!) { proposeDefinition(input: $input) { __typename
  ... on DefinitionVersion { version status unsigned owner { id } } ... on Refusal { code message } } }`
const sign = `mutation ($input: SignDefinitionInput!) { signDefinition(input: $input) { __typename
  ... on DefinitionVersion { version status unsigned signatures { department } } ... on Refusal { code }
  ... on NotAffected { affected } } }`
const definition = `query ($asOf: DateTime) { definition(key: "onboarded", asOf: $asOf) { version text rule } }`
const setLevel = `mutation ($input: SetServiceLevelInput!) { setServiceLevel(input: $input) { __typename
  ... on ServiceLevelVersion { serviceLevel { id } version targetMinutes calendar { name } } ... on Refusal { code message } } }`
const setCalendar = `mutation ($input: SetCalendarInput!) { setCalendar(input: $input) { __typename
  ... on BusinessCalendarVersion { calendar { id } version week { monday { from to } sunday { from } } }
  ... on InvalidInput { problems { path message } } ... on Conflict { existingId } } }`

describe('what the company agreed on', () => {
  let graph: TestGraph
  beforeAll(async () => void (graph = await openGraph()))
  afterAll(() => graph.close())

  test('a fresh company begins with defaults, announced once', async () => {
    expect(await graph.ensureDefaults()).toEqual({ calendars: 2, serviceLevels: 25, definitions: 1 })
    const announced = await graph.announced()
    expect(announced).toHaveLength(28)
    expect(await graph.ensureDefaults()).toEqual({ calendars: 0, serviceLevels: 0, definitions: 0 })
    expect(await graph.announced()).toHaveLength(28)
  })

  test('two processes that start at once put the defaults in place once', async () => {
    const other = await openGraph()
    const both = await Promise.all([other.ensureDefaults(), other.ensureDefaults()])
    expect(both.map(({ calendars }) => calendars).sort()).toEqual([0, 2])
    await other.close()
  })

  test('a new version of a definition is in force only when all who are affected have signed', async () => {
    const input = {
      ...{ key: 'onboarded', text: 'The first value was reached.', rule: '{"known":"firstValueReachedAt"}' },
      affected: ['SALES', 'SUCCESS'],
    }
    graph.at('2026-11-20T11:00:00.000Z')
    expect((await graph.answer(propose, { input })).proposeDefinition).toMatchObject({
      ...{ version: 2, status: 'PROPOSED', unsigned: ['SALES', 'SUCCESS'] },
    })
    expect((await graph.answer(propose, { input })).proposeDefinition).toMatchObject({ code: 'CONFLICT' })
    const signature = { input: { key: 'onboarded', version: 2 } }
    expect((await graph.answer(sign, signature, { department: 'support' })).signDefinition).toMatchObject({
      ...{ code: 'NOT_AFFECTED', affected: ['SALES', 'SUCCESS'] },
    })
    expect((await graph.answer(sign, signature, { department: 'sales' })).signDefinition).toMatchObject({
      status: 'PROPOSED',
      unsigned: ['SUCCESS'],
    })
    expect((await graph.answer(definition)).definition).toMatchObject({ version: 1 })
    graph.at('2026-11-21T09:00:00.000Z')
    expect((await graph.answer(sign, signature, { department: 'success' })).signDefinition).toMatchObject({
      status: 'AGREED',
      unsigned: [],
    })
    expect((await graph.answer(definition)).definition).toMatchObject({
      version: 2,
      rule: '{"known":"firstValueReachedAt"}',
    })
  })

  test('asked as of a date, the version in force at that date answers', async () => {
    const asOf = async (instant: string) =>
      (await graph.answer(definition, { asOf: instant })).definition?.version ?? null
    expect(await asOf('2026-11-21T08:59:59.999Z')).toBe(1)
    expect(await asOf('2026-11-21T09:00:00.000Z')).toBe(2)
    expect(await asOf('2019-12-31T23:59:59.999Z')).toBeNull()
  })

  test('the agreement is announced when the last one signs, with the version and the instant', async () => {
    const about = (await graph.announced()).filter(({ data }) => data.key === 'onboarded')
    expect(about.map(({ type }) => type.split('.')[1])).toEqual([
      ...[
        'definition-effective',
        'definition-proposed',
        'definition-signed',
        'definition-signed',
        'definition-effective',
      ],
    ])
    expect(about.at(-1)!.data).toMatchObject({ version: 2, effectiveFrom: '2026-11-21T09:00:00.000Z' })
  })

  test('no statement changes or removes what was agreed', async () => {
    const { database } = graph
    await expect(
      database.query(`UPDATE definition_version SET text = 'other' WHERE version = 2`),
    ).rejects.toThrow('never changed')
    await expect(database.query('DELETE FROM definition_version')).rejects.toThrow('never changed')
  })

  test('a service level gets a new version; the old one answers for the time before', async () => {
    const [level] = (
      await graph.answer(
        `{ serviceLevels { serviceLevel { id } name boundary segment targetMinutes version calendar { calendar { id } } } }`,
      )
    ).serviceLevels
    expect(level).toMatchObject({
      name: 'Handoff claimed, enterprise',
      boundary: 'HANDOFF_CLAIM',
      segment: 'ENTERPRISE',
      version: 1,
    })
    const { name, boundary, segment } = level
    const { id } = level.serviceLevel
    const input = { id, name, boundary, segment, targetMinutes: 60, calendarId: level.calendar.calendar.id }
    expect((await graph.answer(setLevel, { input })).setServiceLevel).toEqual({
      ...{
        __typename: 'ServiceLevelVersion',
        serviceLevel: { id },
        version: 2,
        targetMinutes: 60,
        calendar: { name: 'Office hours' },
      },
    })
    const inForceAt = async (asOf: string) =>
      (
        await graph.answer(`{ serviceLevels(asOf: "${asOf}") { serviceLevel { id } version } }`)
      ).serviceLevels.find(({ serviceLevel }: { serviceLevel: { id: string } }) => serviceLevel.id === id)
        .version
    expect(await inForceAt('2026-11-21T08:00:00Z')).toBe(1)
    expect(await inForceAt('2026-11-21T10:00:00Z')).toBe(2)
    expect((await graph.announced()).at(-1)).toMatchObject({
      stream: id,
      data: { version: 2, targetMinutes: 60 },
    })
    const twin = (await graph.answer(setLevel, { input: { ...input, id: null } })).setServiceLevel
    expect(twin).toMatchObject({ __typename: 'Conflict' })
    const nowhere = (await graph.answer(setLevel, { input: { ...input, calendarId: newId() } }))
      .setServiceLevel
    expect(nowhere).toMatchObject({ __typename: 'NotFound' })
  })

  test('a calendar with a mistake is refused with all of them; a good one is announced', async () => {
    const week = { monday: [{ from: '09:00', to: '08:00' }] }
    const bad = await graph.answer(setCalendar, { input: { name: 'Milan', zone: 'Milan', week } })
    expect(bad.setCalendar.problems.map(({ path }: { path: string }) => path).sort()).toEqual([
      'week.monday.0',
      'zone',
    ])
    const input = { name: 'Milan', zone: 'Europe/Rome', week: { monday: [{ from: '08:00', to: '16:00' }] } }
    const good = (await graph.answer(setCalendar, { input })).setCalendar
    expect(good).toMatchObject({ version: 1, week: { monday: [{ from: '08:00', to: '16:00' }], sunday: [] } })
    expect((await graph.announced()).at(-1)).toMatchObject({
      type: 'operating-model.calendar-set.v1',
      stream: good.calendar.id,
    })
    expect((await graph.answer(setCalendar, { input })).setCalendar).toMatchObject({
      existingId: good.calendar.id,
    })
    const { businessCalendars } = await graph.answer(`{ businessCalendars { name holidays } }`)
    expect(businessCalendars.map(({ name }: { name: string }) => name)).toEqual([
      'Milan',
      'Office hours',
      'Round the clock',
    ])
    expect(businessCalendars[1].holidays).toContain('2026-04-06')
  })

  test('other departments’ clocks find their service level by id', async () => {
    const [{ serviceLevel }] = (await graph.answer(`{ serviceLevels { serviceLevel { id } } }`)).serviceLevels
    const fields = 'inForce { name targetMinutes calendar { zone } }'
    const found = await graph.entities('ServiceLevel', [serviceLevel.id, newId()], fields)
    expect(found.codes).toEqual([])
    expect(found.data._entities).toEqual([
      { inForce: { name: expect.any(String), targetMinutes: 60, calendar: { zone: 'Europe/Rome' } } },
      null,
    ])
  })

  test('only operations and admin may set what the company agreed on', async () => {
    const input = { name: 'X', zone: 'UTC', week: {} }
    expect((await graph.ask(setCalendar, { input }, { department: 'support' })).codes[0]).toBe('FORBIDDEN')
  })
})
