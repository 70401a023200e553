import { openGraph, type TestGraph } from './for-tests/open-graph'

let graph: TestGraph
beforeAll(async () => void (graph = await openGraph()))
beforeEach(() => graph.forget())
afterAll(() => graph.close())

const week = { monday: [{ from: '09:00', to: '17:00' }] }

describe('the second mutation of a document answers what is true after it', () => {
  test('of a calendar', async () => {
    const input = { name: 'Office', zone: 'UTC', week }
    const fields = '... on BusinessCalendarVersion { calendar { id inForce { zone version } } }'
    const { id } = (await graph.mutate('setCalendar', input, fields)).calendar
    const { one, two } = await graph.answer(
      `mutation ($one: SetCalendarInput!, $two: SetCalendarInput!) {
         one: setCalendar(input: $one) { ${fields} } two: setCalendar(input: $two) { ${fields} } }`,
      { one: { ...input, id, zone: 'Europe/Paris' }, two: { ...input, id, zone: 'Asia/Tokyo' } },
    )
    expect([one, two].map(({ calendar }) => calendar.inForce)).toEqual([
      { zone: 'Europe/Paris', version: 2 },
      { zone: 'Asia/Tokyo', version: 3 },
    ])
  })

  test('of a service level', async () => {
    await graph.ensureDefaults()
    const { businessCalendars } = await graph.answer('{ businessCalendars { calendar { id } } }')
    const input = {
      ...{ name: 'Repair', boundary: 'PACKET_REPAIR', plan: 'gold', targetMinutes: 10, warnAt: [] },
      calendarId: businessCalendars[0].calendar.id,
    }
    const fields = '... on ServiceLevelVersion { serviceLevel { id inForce { targetMinutes } } }'
    const { id } = (await graph.mutate('setServiceLevel', input, fields)).serviceLevel
    const { one, two } = await graph.answer(
      `mutation ($one: SetServiceLevelInput!, $two: SetServiceLevelInput!) {
         one: setServiceLevel(input: $one) { ${fields} } two: setServiceLevel(input: $two) { ${fields} } }`,
      { one: { ...input, id, targetMinutes: 20 }, two: { ...input, id, targetMinutes: 30 } },
    )
    expect([one, two].map(({ serviceLevel }) => serviceLevel.inForce.targetMinutes)).toEqual([20, 30])
  })

  test('of colleagues', async () => {
    const add = async (name: string, managerId: string | null) =>
      (await graph.mutate('addPerson', { name, department: 'SALES', managerId }, '... on Person { id }')).id
    const manager = await add('Ada', null)
    const [one, two] = [await add('Priya', manager), await add('Tomas', manager)]
    const leave = (id: string) =>
      `deactivatePerson(input: { personId: "${id}" }) { ... on Person { active manager { active } } }`
    expect(
      await graph.answer(`mutation { one: ${leave(one)} manager: ${leave(manager)} two: ${leave(two)} }`),
    ).toEqual({
      one: { active: false, manager: { active: true } },
      manager: { active: false, manager: null },
      two: { active: false, manager: { active: false } },
    })
  })
})
