import { newId } from '@customer-graph/glossary'
import { openGraph, type TestGraph } from '../for-tests/open-graph'

const entry = 'id name department roles office active manager { id name } externalRefs { system externalId }'
const add = `mutation ($input: AddPersonInput!) { addPerson(input: $input) {
  __typename ... on Person { ${entry} } ... on Refusal { code message } } }`
const leave = `mutation ($input: DeactivatePersonInput!) { deactivatePerson(input: $input) {
  __typename ... on Person { active } ... on Refusal { code } } }`
const comeBack = `mutation ($input: ReactivatePersonInput!) { reactivatePerson(input: $input) {
  __typename ... on Person { ${entry} } ... on Refusal { code } } }`
const bringIn = `mutation ($input: ImportPeopleInput!) { importPeople(input: $input) {
  created updated unchanged rejected { row code message } } }`

describe('the directory', () => {
  let graph: TestGraph
  beforeAll(async () => void (graph = await openGraph()))
  afterAll(() => graph.close())

  const added = async (input: object) => (await graph.answer(add, { input })).addPerson
  const crm = (id: string) => ({ system: 'crm', id })

  test('a colleague is added once, whatever is repeated, and announced once', async () => {
    const id = newId()
    const input = {
      id,
      idempotencyKey: 'anna',
      name: 'Anna Snelling',
      department: 'SALES',
      office: 'Central',
      externalRefs: [crm('anna')],
    }
    const anna = {
      __typename: 'Person',
      id,
      name: 'Anna Snelling',
      department: 'SALES',
      roles: [],
      office: 'Central',
    }
    expect(await added(input)).toMatchObject({
      ...anna,
      active: true,
      manager: null,
      externalRefs: [{ system: 'crm', externalId: 'anna' }],
    })
    expect(await added(input)).toMatchObject(anna)
    expect(await added({ ...input, name: 'Somebody else' })).toMatchObject({ __typename: 'Conflict' })
    expect(await added({ ...input, idempotencyKey: null })).toMatchObject(anna)
    expect((await graph.announced()).filter(({ stream }) => stream === id)).toMatchObject([
      {
        type: 'operating-model.person-added.v1',
        data: { personId: id, department: 'sales', office: 'Central' },
      },
    ])
  })

  test('the name of a colleague stays in the directory', async () => {
    expect(JSON.stringify(await graph.announced())).not.toContain('Snelling')
  })

  test('an id or a reference that is taken, and a manager who is not there, are refused', async () => {
    const input = { name: 'Dustin', department: 'SALES' }
    const { id } = await added({ ...input, externalRefs: [crm('dustin')] })
    expect(await added({ ...input, id, name: 'Other' })).toMatchObject({ __typename: 'Conflict' })
    expect(await added({ ...input, externalRefs: [crm('dustin')] })).toMatchObject({ __typename: 'Conflict' })
    expect(await added({ ...input, managerId: newId() })).toMatchObject({ __typename: 'NotFound' })
    expect(await added({ ...input, name: '' })).toMatchObject({ __typename: 'InvalidInput' })
    expect(await added({ name: 'Reports', department: 'SALES', managerId: id })).toMatchObject({
      manager: { name: 'Dustin' },
    })
  })

  test('a colleague leaves once, and is announced to have left', async () => {
    const { id } = await added({ name: 'Leaver', department: 'SUCCESS' })
    const input = { personId: id }
    expect((await graph.answer(leave, { input })).deactivatePerson).toEqual({
      __typename: 'Person',
      active: false,
    })
    expect((await graph.answer(leave, { input })).deactivatePerson).toEqual({
      __typename: 'WrongState',
      code: 'WRONG_STATE',
    })
    const gone = await graph.answer(leave, { input: { personId: newId() } })
    expect(gone.deactivatePerson).toMatchObject({ __typename: 'NotFound' })
    const types = (await graph.announced()).filter(({ stream }) => stream === id).map(({ type }) => type)
    expect(types).toEqual(['operating-model.person-added.v1', 'operating-model.person-deactivated.v1'])
  })

  test('a colleague who left comes back once, with the entry of before, and is announced with all of it', async () => {
    const { id } = await added({ name: 'Returner', department: 'SUPPORT', office: 'West' })
    const input = { personId: id }
    const back = async (personId: string) =>
      (await graph.answer(comeBack, { input: { personId } })).reactivatePerson
    expect(await back(id)).toEqual({ __typename: 'WrongState', code: 'WRONG_STATE' })
    await graph.answer(leave, { input })
    expect(await back(id)).toMatchObject({ __typename: 'Person', id, name: 'Returner', active: true })
    expect(await back(id)).toEqual({ __typename: 'WrongState', code: 'WRONG_STATE' })
    expect(await back(newId())).toMatchObject({ __typename: 'NotFound' })
    const events = (await graph.announced()).filter(({ stream }) => stream === id)
    expect(events.map(({ type }) => type.split('.')[1])).toEqual([
      'person-added',
      'person-deactivated',
      'person-reactivated',
    ])
    const whole = { personId: id, department: 'support', office: 'West', externalRefs: [], active: true }
    expect(events[2]).toMatchObject({ data: whole })
  })

  test('every field that an import changes is announced, also of somebody who has left', async () => {
    const externalRef = { system: 'rooms', id: 'mover' }
    const bring = (row: object) =>
      graph.answer(bringIn, {
        input: { rows: [{ externalRef, name: 'Mover', department: 'SALES', ...row }] },
      })
    await bring({})
    await bring({ name: 'Mover-Smith' })
    await bring({ name: 'Mover-Smith', department: 'SUPPORT' })
    await bring({ name: 'Mover-Smith', department: 'SUPPORT', office: 'West' })
    const { personByExternalRef } = await graph.answer(
      `{ personByExternalRef(system: "rooms", id: "mover") { id } }`,
    )
    await graph.answer(leave, { input: { personId: personByExternalRef.id } })
    await bring({ name: 'Mover-Smith', department: 'SUPPORT', office: 'East' })
    const events = (await graph.announced()).filter(({ stream }) => stream === personByExternalRef.id)
    expect(
      events.map(({ type, data: { department, office, active } }) => [
        type.split('.')[1],
        ...[department, office, active],
      ]),
    ).toEqual([
      ['person-added', 'sales', null, true],
      ['person-changed', 'sales', null, true],
      ['person-changed', 'support', null, true],
      ['person-changed', 'support', 'West', true],
      ['person-deactivated', 'support', undefined, undefined],
      ['person-changed', 'support', 'East', false],
    ])
  })

  test('only operations and admin may change the directory', async () => {
    const input = { name: 'X', department: 'SALES' }
    for (const department of ['sales', 'success', 'support', 'product'] as const) {
      const { codes } = await graph.ask(add, { input }, { department })
      expect(codes[0]).toBe('FORBIDDEN')
    }
    expect((await graph.ask(add, { input }, { department: 'admin' })).errors).toEqual([])
  })

  test('an import is safe to repeat; changes are announced as changes', async () => {
    const row = (name: string, manager?: string) => ({
      ...{ externalRef: { system: 'team', id: name }, name, department: 'SALES', office: 'East' },
      manager: manager && { system: 'team', id: manager },
    })
    const rows = [row('Anna', 'Rocco'), row('Rocco'), row('Lost', 'Nobody')]
    const bring = async (list: object[]) =>
      (await graph.answer(bringIn, { input: { rows: list } })).importPeople
    const before = (await graph.announced()).length
    expect(await bring(rows)).toMatchObject({
      created: 2,
      updated: 0,
      unchanged: 0,
      rejected: [{ row: 2, code: 'NOT_FOUND' }],
    })
    expect(await bring(rows)).toMatchObject({ created: 0, updated: 0, unchanged: 2 })
    expect(await bring([{ ...row('Anna', 'Rocco'), office: 'West' }])).toMatchObject({ updated: 1 })
    const announced = (await graph.announced()).slice(before)
    expect(announced.map(({ type }) => type.split('.')[1])).toEqual([
      'person-added',
      'person-added',
      'person-changed',
    ])
    expect(announced[2]).toMatchObject({ data: { office: 'West' } })
    const found = await graph.answer(
      `{ personByExternalRef(system: "team", id: "Anna") { name office manager { name } } }`,
    )
    expect(found.personByExternalRef).toEqual({ name: 'Anna', office: 'West', manager: { name: 'Rocco' } })
  })

  test('two imports that each make one half of a circle of managers cannot both', async () => {
    const row = (name: string, manager: string | null) => ({
      ...{ externalRef: { system: 'hr', id: name }, name, department: 'SALES' },
      manager: manager && { system: 'hr', id: manager },
    })
    const bring = async (...rows: object[]) => (await graph.answer(bringIn, { input: { rows } })).importPeople
    for (const round of ['1', '2', '3', '4', '5']) {
      const [a, b] = [`A${round}`, `B${round}`]
      await bring(row(a, null), row(b, null))
      const reports = await Promise.all([bring(row(a, b)), bring(row(b, a))])
      expect(reports.map(({ updated }) => updated).sort()).toEqual([0, 1])
      const refused = reports.flatMap(({ rejected }) => rejected)
      expect(refused).toMatchObject([{ code: 'CIRCLE' }])
      expect(refused[0].message).toMatch(/would report to themselves: (A. → B. → A.|B. → A. → B.)\.$/)
    }
  })

  test('an import takes at most 500 rows', async () => {
    const rows = Array.from({ length: 501 }, (_, at) => ({
      externalRef: crm(`${at}`),
      name: 'x',
      department: 'SALES',
    }))
    const { errors } = await graph.ask(bringIn, { input: { rows } })
    expect(errors[0]).toMatchObject({
      message: expect.stringContaining('at most 500'),
      extensions: { code: 'BAD_USER_INPUT' },
    })
  })

  test('colleagues are listed by name, page by page, and narrowed by department', async () => {
    const list = `query ($after: String) { people(first: 2, after: $after, filter: { department: SALES, active: true }) {
      nodes { name } pageInfo { hasNextPage endCursor } } }`
    const names: string[] = []
    for (let after: string | null = null, more = true; more;) {
      const { people } = await graph.answer(list, { after })
      names.push(...people.nodes.map(({ name }: { name: string }) => name))
      after = people.pageInfo.endCursor
      more = people.pageInfo.hasNextPage
    }
    expect(names).toEqual([...names].sort())
    expect(names).toEqual(expect.arrayContaining(['Anna', 'Anna Snelling', 'Dustin', 'Rocco']))
    expect(names).not.toContain('Leaver')
  })

  test('a page of colleagues with their managers costs one statement for each, at most', async () => {
    const list = `{ people(first: 100) { nodes { name manager { name office } } } }`
    const { statements } = await graph.counted(() => graph.answer(list))
    expect(statements.length).toBeLessThanOrEqual(2)
  })

  test('an unknown colleague is null, and a malformed id is the asker’s mistake', async () => {
    expect((await graph.answer(`{ person(id: "${newId()}") { name } }`)).person).toBeNull()
    const { codes } = await graph.ask(`{ person(id: "me") { name } }`)
    expect(codes[0]).toBe('BAD_USER_INPUT')
  })
})
