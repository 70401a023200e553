import { type CustomerId, newId } from '@customer-graph/glossary'
import { openSupport, person, type SupportUnderTest } from './support-for-tests'
import { openTicket } from './ticket/open-ticket.commands'
import { type Ticket } from './ticket/ticket'
import { assignTicket, replyToTicket } from './ticket/ticket.commands'
import { accepted } from './ticket/tickets-for-tests'

let support: SupportUnderTest
const customers: CustomerId[] = []
const tickets: Ticket[] = []

beforeAll(async () => {
  support = await openSupport('2026-11-20T09:00:00Z')
  await support.officeHours()
  await support.serviceLevel('ticket-first-response', 2)
  await support.serviceLevel('ticket-resolution', 8)
  for (let place = 0; place < 50; place += 1) {
    const customerId = await support.customer()
    customers.push(customerId)
    if (place < 49) tickets.push(await ticketOf(customerId), await ticketOf(customerId))
  }
})
afterAll(() => support.close())

async function ticketOf(customerId: CustomerId): Promise<Ticket> {
  const asked = {
    customerId,
    contactId: null,
    subject: 'Nobody can sign in',
    text: 'Help!',
    priority: 'urgent' as const,
  }
  const rest = { category: null, plan: null, product: null, team: null, idempotencyKey: null }
  return accepted(await openTicket(support.acting(person), { ...asked, ...rest }))
}

const record = `
  supportSummary { openTickets waitingTickets urgentTickets reopenedTickets overdueClocks allTickets plan }
  tickets(first: 10) {
    totalCount
    nodes {
      id subject priority state assignee { id }
      replies(first: 5) { nodes { text by } }
      clocks { state dueAt remaining explanation serviceLevel { id } }
      firstResponseClock { state } resolutionClock { state }
      stateHistory(first: 5) { nodes { state at } }
    }
  }`

test('the record of 50 customers costs one statement per type', async () => {
  const { answer, statements } = await support.counted(() => support.entities('Customer', customers, record))
  const { data, codes } = answer
  expect(codes).toEqual([])
  expect(data._entities).toHaveLength(50)
  expect(data._entities[0].tickets).toMatchObject({
    totalCount: 2,
    nodes: [{ state: 'OPEN' }, { state: 'OPEN' }],
  })
  expect(data._entities[0].tickets.nodes[0]).toMatchObject({
    resolutionClock: { state: 'RUNNING' },
    replies: { nodes: [{ by: 'CUSTOMER' }] },
  })
  const summary = {
    openTickets: 2,
    waitingTickets: 0,
    urgentTickets: 2,
    reopenedTickets: 0,
    overdueClocks: 0,
    allTickets: 2,
    plan: null,
  }
  expect(data._entities[0].supportSummary).toEqual(summary)
  expect(data._entities[49]).toMatchObject({
    tickets: { totalCount: 0, nodes: [] },
    supportSummary: { openTickets: 0 },
  })
  const reads = (table: string) => statements.filter((statement) => statement.includes(table)).length
  expect(reads('FROM ticket t')).toBeLessThanOrEqual(3)
  for (const table of ['FROM reply', 'FROM ticket_state_change', 'FROM service_clock WHERE'])
    expect([table, reads(table) <= 1]).toEqual([table, true])
  expect(statements).toHaveLength(6)
})

test('a clock whose time has passed is overdue, before anybody has noticed', async () => {
  const customerId = await support.customer()
  await ticketOf(customerId)
  support.at('2026-11-20T12:00:00Z')
  const { data } = await support.entities('Customer', [customerId], record)
  support.at('2026-11-20T09:00:00Z')
  expect(data._entities[0].supportSummary.overdueClocks).toBe(1)
  expect(data._entities[0].tickets.nodes[0].firstResponseClock.state).toBe('BREACHED')
})

describe('internal notes', () => {
  beforeAll(async () => {
    const note = {
      by: 'agent',
      visibility: 'internal',
      kind: 'message',
      text: 'They are angry',
      contactId: null,
      agentId: null,
    } as const
    await replyToTicket(support.acting(person), { ...note, ticketId: tickets[0]!.id, idempotencyKey: null })
  })
  const texts = async (department: 'sales' | 'success' | 'product' | 'support' | 'operations' | 'admin') => {
    const fields = 'id replies(first: 10) { nodes { text } }'
    const { data } = await support.entities('Ticket', [tickets[0]!.id], fields, { department })
    return data._entities[0].replies.nodes.map(({ text }: { text: string }) => text)
  }

  test.each(['sales', 'success', 'product'] as const)(
    '%s sees the ticket, but not the note',
    async (department) => {
      expect(await texts(department)).toEqual(['Help!'])
    },
  )

  test.each(['support', 'operations', 'admin'] as const)('%s sees both', async (department) => {
    expect(await texts(department)).toEqual(['Help!', 'They are angry'])
  })

  test('no page and no cursor gives one away', async () => {
    const page = `query($id: ID!) { ticket(id: $id) { replies(first: 1) { nodes { text } pageInfo { hasNextPage } } } }`
    const { data } = await support.ask(page, { id: tickets[0]!.id }, { department: 'sales' })
    expect(data.ticket.replies).toEqual({ nodes: [{ text: 'Help!' }], pageInfo: { hasNextPage: false } })
  })
})

test('only support, operations and admin may change a ticket', async () => {
  const mutation = `mutation($id: ID!) { holdTicket(input: { ticketId: $id, reason: "an upgrade" }) { __typename ... on Ticket { state } } }`
  for (const department of ['sales', 'success', 'product'] as const) {
    const { codes } = await support.ask(mutation, { id: tickets[1]!.id }, { department })
    expect(codes).toEqual(['FORBIDDEN'])
  }
  const { data } = await support.ask(mutation, { id: tickets[1]!.id }, { department: 'operations' })
  expect(data.holdTicket).toEqual({ __typename: 'Ticket', state: 'HELD' })
})

test('a refusal is a member of the union, not an error', async () => {
  const mutation = `mutation($id: ID!) { reopenTicket(input: { ticketId: $id }) { __typename ... on WrongState { code state } ... on NotFound { code } } }`
  expect((await support.ask(mutation, { id: tickets[2]!.id })).data.reopenTicket).toEqual({
    __typename: 'WrongState',
    code: 'WRONG_STATE',
    state: 'open',
  })
  expect((await support.ask(mutation, { id: newId() })).data.reopenTicket).toEqual({
    __typename: 'NotFound',
    code: 'NOT_FOUND',
  })
})

test('malformed ids, cursors, pages and too many rows are said to be so', async () => {
  const codes = async (query: string) => (await support.ask(query)).codes
  expect(await codes('{ ticket(id: "1; DROP TABLE ticket") { id } }')).toEqual(['BAD_USER_INPUT'])
  expect(await codes('{ tickets(first: 101) { totalCount } }')).toEqual(['BAD_USER_INPUT'])
  expect(await codes('{ tickets(first: 1, after: "bm90IGEgY3Vyc29y") { totalCount } }')).toEqual([
    'BAD_USER_INPUT',
  ])
  const rows = Array.from(
    { length: 501 },
    () => '{ externalRef: { system: "a", id: "b" } customerId: "c" priority: LOW activities: [] }',
  )
  expect(await codes(`mutation { importTickets(input: { rows: [${rows.join()}] }) { created } }`)).toEqual([
    'BAD_USER_INPUT',
  ])
})

test('the filter narrows, the pages neither skip nor repeat, and the count is of all that match', async () => {
  const seen: string[] = []
  for (let after: string | null = null, more = true; more;) {
    const query = `query($after: String) { tickets(first: 30, after: $after, filter: { priority: URGENT, states: [OPEN, ASSIGNED] }) {
      totalCount nodes { id state } pageInfo { endCursor hasNextPage } } }`
    const { data } = await support.ask(query, { after })
    seen.push(...data.tickets.nodes.map(({ id }: { id: string }) => id))
    after = data.tickets.pageInfo.endCursor
    more = data.tickets.pageInfo.hasNextPage
    if (!more) expect(seen).toHaveLength(data.tickets.totalCount)
  }
  expect(new Set(seen).size).toBe(seen.length)
  expect(seen).not.toContain(tickets[1]!.id)
})

test('a colleague has the tickets they are in charge of, and agents are listed with their references', async () => {
  const agentId = await support.agent('Value 7')
  await assignTicket(support.acting(person), { ticketId: tickets[3]!.id, agentId, team: null })
  const fields = 'assignedTickets(first: 5) { totalCount nodes { id } }'
  const { data } = await support.entities('Person', [agentId], fields)
  expect(data._entities[0].assignedTickets).toEqual({ totalCount: 1, nodes: [{ id: tickets[3]!.id }] })
  const agents = await support.ask(
    '{ agents(first: 100) { nodes { team active externalRefs { system externalId } person { id } } } }',
  )
  expect(agents.data.agents.nodes).toContainEqual({
    ...{ team: 'first line', active: true, person: { id: agentId } },
    externalRefs: [{ system: 'helpdesk', externalId: 'Value 7' }],
  })
})
