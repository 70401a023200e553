import { type CustomerId, newId } from '@customer-graph/glossary'
import { openSupport, person, type SupportUnderTest } from '../support-for-tests'
import { categoriseTicket } from '../ticket/ticket.commands'
import { type Activity, type ActivityKind, type HistoryRow } from './history'
import { importTickets } from './history.import'

let support: SupportUnderTest
const customers: CustomerId[] = []
beforeAll(async () => {
  support = await openSupport('2026-11-20T09:00:00Z')
  for (let each = 0; each < 5; each += 1) customers.push(await support.customer())
  await support.agent('Value 1')
  await support.officeHours()
  await support.serviceLevel('ticket-resolution', 8)
})
afterAll(() => support.close())

const activity = (kind: ActivityKind, at: string): Activity => ({
  ...{ kind, at: new Date(at), agentRef: { system: 'helpdesk', id: 'Value 1' }, text: null },
})
const life: readonly Activity[] = [
  activity('categorise', '2012-10-09T12:50:17Z'),
  activity('take-in-charge', '2012-10-09T12:51:01Z'),
  activity('wait', '2012-10-10T08:00:00Z'),
  activity('resolve', '2012-10-25T09:54:26Z'),
  activity('resolve', '2012-10-26T09:54:26Z'),
  activity('close', '2012-11-09T11:54:39Z'),
]
const row = (id: string, customerId: string, activities = life): HistoryRow => ({
  ...{ externalRef: { system: 'helpdesk', id }, customerId, activities },
  ...{
    subject: null,
    priority: 'high',
    category: null,
    plan: 'Value 2',
    product: 'Value 3',
    team: 'Value 1',
  },
})
const importRows = (...rows: HistoryRow[]) => importTickets(support.acting(person), rows)

test('500 tickets cost a handful of statements, not some for each', async () => {
  const rows = Array.from({ length: 500 }, (_, place) =>
    row(`many ${place}`, customers[place % customers.length]!),
  )
  const { answer, statements } = await support.counted(() => importRows(...rows))
  expect(answer).toEqual({ created: 500, updated: 0, unchanged: 0, rejected: [], leftAlone: [] })
  expect(statements.length).toBeLessThanOrEqual(14)
})

test('the same rows again are unchanged: nothing is written, nothing announced', async () => {
  const rows = [row('again', customers[0]!)]
  await importRows(...rows)
  const before = await support.announced()
  expect(await importRows(...rows)).toMatchObject({ created: 0, updated: 0, unchanged: 1 })
  expect(await support.announced()).toHaveLength(before.length)
})

test('what a row leaves out of the heading is left alone, and null says that there is none', async () => {
  const customerId = customers[0]!
  await importRows({ ...row('headed', customerId), subject: 'No tone', category: 'phone' })
  const ref = { system: 'helpdesk', id: 'headed' }
  const heading = async () =>
    (
      await support.answer(
        `{ ticketByExternalRef(system: "helpdesk", id: "headed") { subject priority category plan product team } }`,
      )
    ).ticketByExternalRef
  await importRows({ externalRef: ref, customerId, activities: life, priority: 'low', category: null })
  expect(await heading()).toMatchObject({
    ...{
      subject: 'No tone',
      priority: 'LOW',
      category: null,
      plan: 'Value 2',
      product: 'Value 3',
      team: 'Value 1',
    },
  })
})

test('a ticket is told with its own times, in order, as history, without a gap and without a clock', async () => {
  const customerId = await support.customer()
  await importRows(row('told', customerId))
  const events = (await support.announced()).filter(({ stream }) => stream === customerId)
  expect(
    events.map(({ type, time }) => [type.slice('support.ticket-'.length, -'.v1'.length), time.toISOString()]),
  ).toEqual([
    ['opened', '2012-10-09T12:50:17.000Z'],
    ['categorised', '2012-10-09T12:50:17.000Z'],
    ['assigned', '2012-10-09T12:51:01.000Z'],
    ['replied', '2012-10-09T12:51:01.000Z'],
    ['waiting', '2012-10-10T08:00:00.000Z'],
    ['resolved', '2012-10-25T09:54:26.000Z'],
    ['reopened', '2012-10-26T09:54:26.000Z'],
    ['resolved', '2012-10-26T09:54:26.000Z'],
    ['closed', '2012-11-09T11:54:39.000Z'],
  ])
  expect(events.map(({ sequence }) => sequence)).toEqual(events.map((_, place) => place + 1))
  expect(events.every(({ history }) => history)).toBe(true)
  expect(
    await support.manager.query('SELECT 1 FROM service_clock WHERE customer_id = $1', [customerId]),
  ).toEqual([])
})

test('several tickets of one customer are told in the order of their times', async () => {
  const customerId = await support.customer()
  const later = life.map((each) => ({ ...each, at: new Date(each.at.getTime() + 60_000) }))
  await importRows(row('second', customerId, later), row('first', customerId))
  const times = (await support.announced())
    .filter(({ stream }) => stream === customerId)
    .map(({ time }) => time.getTime())
  expect(times).toEqual([...times].sort((a, b) => a - b))
})

test('with more activities than before only the new ones are announced, and the ticket is as if told at once', async () => {
  const [inParts, atOnce] = [await support.customer(), await support.customer()]
  await importRows(row('at once', atOnce))
  await importRows(row('in parts', inParts, life.slice(0, 4)))
  expect(await importRows(row('in parts', inParts))).toMatchObject({ updated: 1 })
  const typesOf = async (customerId: string) =>
    (await support.announced())
      .filter(({ stream }) => stream === customerId)
      .map(({ type, time }) => [type, time])
  expect(await typesOf(inParts)).toEqual(await typesOf(atOnce))
  const query = `query($id: String!) { ticketByExternalRef(system: "helpdesk", id: $id) {
    state openedAt firstRespondedAt resolvedAt timesResolved timesReopened closedAt stateHistory(first: 20) { nodes { state at } }
    replies(first: 10) { nodes { by kind visibility text repliedAt firstResponse } } } }`
  const [one, other] = [
    await support.ask(query, { id: 'in parts' }),
    await support.ask(query, { id: 'at once' }),
  ]
  expect(one.data).toEqual(other.data)
  expect(one.data.ticketByExternalRef).toMatchObject({ state: 'CLOSED', timesResolved: 2, timesReopened: 1 })
})

test('another heading updates the ticket; what was changed here since is not undone by the old file', async () => {
  const ref = { system: 'helpdesk', id: 'heading' }
  const open = row('heading', customers[0]!, life.slice(0, 2))
  await importRows(open)
  const ticketId = (await support.ask('{ ticketByExternalRef(system: "helpdesk", id: "heading") { id } }'))
    .data.ticketByExternalRef.id
  await categoriseTicket(support.acting(person), { ticketId, priority: 'urgent' })
  expect(await importRows(open)).toMatchObject({ unchanged: 1 })
  expect(await importRows({ ...open, priority: 'low' })).toMatchObject({ updated: 1 })
  const { data } = await support.ask(
    'query($id: ID!) { ticket(id: $id) { priority externalRef { system externalId } } }',
    { id: ticketId },
  )
  expect(data.ticket).toEqual({ priority: 'LOW', externalRef: { system: ref.system, externalId: ref.id } })
})

test('a bad row is refused with its reason, and stops no other', async () => {
  const stranger = { ...life[1]!, agentRef: { system: 'helpdesk', id: 'Value 99' } }
  const report = await importRows(
    row('stranger', customers[0]!, [life[0]!, stranger]),
    row('nobody', newId()),
    row('good', customers[0]!),
    row('good', customers[0]!),
    row('backwards', customers[0]!, [life[2]!, life[1]!]),
    row('no uuid', 'Customer 7'),
  )
  expect(report.created).toBe(1)
  expect(report.rejected.map(({ row, code }) => [row, code])).toEqual([
    [0, 'AGENT_UNKNOWN'],
    [1, 'CUSTOMER_UNKNOWN'],
    [3, 'DUPLICATE_ROW'],
    [4, 'INVALID_INPUT'],
    [5, 'INVALID_INPUT'],
  ])
  expect(report.rejected[0]!.message).toContain('send this row again')
})

test('a ticket that would change hands, or whose past would change, is refused', async () => {
  await importRows(row('fixed', customers[0]!))
  const rewritten = [activity('opened', '2012-10-01T00:00:00Z'), ...life.slice(1)]
  const report = await importRows(row('fixed', customers[1]!))
  expect(report.rejected).toMatchObject([{ code: 'CONFLICT' }])
  expect((await importRows(row('fixed', customers[0]!, rewritten))).rejected).toMatchObject([
    { code: 'CONFLICT' },
  ])
  expect((await importRows(row('fixed', customers[0]!, life.slice(0, 3)))).rejected).toMatchObject([
    { code: 'CONFLICT' },
  ])
})

test('two calls with the same new ticket at once make it once', async () => {
  const reports = await Promise.all([
    importRows(row('raced', customers[0]!)),
    importRows(row('raced', customers[0]!)),
  ])
  expect(reports.map(({ created }) => created).sort()).toEqual([0, 1])
})
