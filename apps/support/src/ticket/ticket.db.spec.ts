import { contactAdded, contractEnded, contractStarted } from '@customer-graph/contracts-sales'
import { personDeactivated } from '@customer-graph/contracts-operating-model'
import { newId } from '@customer-graph/glossary'
import { openSupport, person, type SupportUnderTest } from '../support-for-tests'
import { openTicket } from './open-ticket.commands'
import { type ContactId, type TicketId } from './ticket'
import {
  assignTicket,
  categoriseTicket,
  closeTicket,
  holdTicket,
  reopenTicket,
  replyToTicket,
  resolveTicket,
  waitForCustomer,
} from './ticket.commands'
import { accepted } from './tickets-for-tests'

let support: SupportUnderTest
beforeAll(async () => void (support = await openSupport('2026-11-20T09:00:00Z')))
afterAll(() => support.close())

const asked = (customerId: Awaited<ReturnType<SupportUnderTest['customer']>>) => ({
  ...{ customerId, contactId: null, subject: 'Nobody can sign in', text: null, priority: 'normal' as const },
  ...{ category: null, plan: null, product: null, team: null, idempotencyKey: null },
})
const said = {
  by: 'agent',
  visibility: 'public',
  kind: 'message',
  text: 'On it',
  contactId: null,
  agentId: null,
  idempotencyKey: null,
} as const
const typesOf = async (ticketId: string) =>
  (await support.announced()).filter(({ data }) => data.ticketId === ticketId).map(({ type }) => type)

test('a ticket from the first word to the last: every step is kept, and announced in order, without a gap', async () => {
  const customerId = await support.customer()
  const agentId = await support.agent()
  const { id: ticketId } = accepted(
    await openTicket(support.acting(person), { ...asked(customerId), text: 'Help!' }),
  )
  await assignTicket(support.acting(person), { ticketId, agentId, team: null })
  await replyToTicket(support.acting(person), { ...said, ticketId })
  await waitForCustomer(support.acting(person), { ticketId, reason: 'a log file' })
  await replyToTicket(support.acting(person), { ...said, ticketId, by: 'customer' })
  await holdTicket(support.acting(person), { ticketId, reason: 'an upgrade' })
  await categoriseTicket(support.acting(person), { ticketId, priority: 'high', category: 'sign-in' })
  await resolveTicket(support.acting(person), { ticketId, agentId: null })
  await reopenTicket(support.acting(person), { ticketId, reason: 'it came back' })
  await resolveTicket(support.acting(person), { ticketId, agentId: null })
  const closed = accepted(await closeTicket(support.acting(person), { ticketId }))
  expect(closed).toMatchObject({
    state: 'closed',
    timesResolved: 2,
    timesReopened: 1,
    assigneeId: agentId,
    priority: 'high',
  })
  expect(await typesOf(ticketId)).toEqual([
    ...[
      'support.ticket-opened.v1',
      'support.ticket-replied.v1',
      'support.ticket-assigned.v1',
      'support.ticket-replied.v1',
    ],
    ...[
      'support.ticket-waiting.v1',
      'support.ticket-replied.v1',
      'support.ticket-held.v1',
      'support.ticket-categorised.v1',
    ],
    ...[
      'support.ticket-resolved.v1',
      'support.ticket-reopened.v1',
      'support.ticket-resolved.v1',
      'support.ticket-closed.v1',
    ],
  ])
  const own = (await support.announced()).filter(({ stream }) => stream === customerId)
  expect(own.map(({ sequence }) => sequence)).toEqual(own.map((_, place) => place + 1))
  const { data } = await support.ask(
    `query($id: ID!) { ticket(id: $id) { stateHistory(first: 20) { nodes { state } } } }`,
    { id: ticketId },
  )
  const states = data.ticket.stateHistory.nodes.map(({ state }: { state: string }) => state)
  expect(states).toEqual([
    'OPEN',
    'ASSIGNED',
    'WAITING',
    'ASSIGNED',
    'HELD',
    'RESOLVED',
    'ASSIGNED',
    'RESOLVED',
    'CLOSED',
  ])
})

describe('the same call again', () => {
  test('opens no second ticket, also when both are sent at once', async () => {
    const customerId = await support.customer()
    const input = { ...asked(customerId), idempotencyKey: newId() }
    const [one, other] = await Promise.all([
      openTicket(support.acting(person), input),
      openTicket(support.acting(person), input),
    ])
    expect(accepted(one).id).toBe(accepted(other).id)
    expect((await support.announced()).filter(({ stream }) => stream === customerId)).toHaveLength(1)
  })

  test('writes no second reply', async () => {
    const { id: ticketId } = accepted(
      await openTicket(support.acting(person), asked(await support.customer())),
    )
    const input = { ...said, ticketId, idempotencyKey: newId() }
    await Promise.all([
      replyToTicket(support.acting(person), input),
      replyToTicket(support.acting(person), input),
    ])
    expect(await typesOf(ticketId)).toEqual(['support.ticket-opened.v1', 'support.ticket-replied.v1'])
    const other = accepted(await openTicket(support.acting(person), asked(await support.customer())))
    const elsewhere = await replyToTicket(support.acting(person), { ...input, ticketId: other.id })
    expect(elsewhere).toMatchObject({ refusal: { code: 'CONFLICT' } })
  })
})

describe('whoever is named has to be known', () => {
  test('a customer nobody told support about', async () => {
    expect(await openTicket(support.acting(person), asked(newId<'Customer'>()))).toMatchObject({
      refusal: { code: 'NOT_FOUND' },
    })
  })

  test('a contact of somebody else', async () => {
    const input = { ...asked(await support.customer()), contactId: newId<'Contact'>() as ContactId }
    expect(await openTicket(support.acting(person), input)).toMatchObject({ refusal: { code: 'NOT_FOUND' } })
  })

  test('a contact of the customer, once sales has told of it', async () => {
    const [customerId, contactId] = [await support.customer(), newId<'Contact'>() as ContactId]
    await support.hear(contactAdded, { contactId, customerId, role: 'user' })
    const ticket = accepted(await openTicket(support.acting(person), { ...asked(customerId), contactId }))
    expect(ticket.contactId).toBe(contactId)
  })

  test('a ticket that is not there, and an agent that is not, or has left', async () => {
    const { id: ticketId } = accepted(
      await openTicket(support.acting(person), asked(await support.customer())),
    )
    const gone = await support.agent()
    await support.hear(personDeactivated, { personId: gone, department: 'support' })
    const assign = (id: TicketId, agentId: typeof gone) =>
      assignTicket(support.acting(person), { ticketId: id, agentId, team: null })
    expect(await assign(newId<'Ticket'>() as TicketId, gone)).toMatchObject({
      refusal: { code: 'NOT_FOUND' },
    })
    expect(await assign(ticketId, newId<'Person'>() as typeof gone)).toMatchObject({
      refusal: { code: 'NOT_FOUND' },
    })
    expect(await assign(ticketId, gone)).toMatchObject({ refusal: { code: 'INVALID_INPUT' } })
  })

  test('an unnamed agent is whoever asks', async () => {
    const { id: ticketId } = accepted(
      await openTicket(support.acting(person), asked(await support.customer())),
    )
    const ticket = accepted(
      await assignTicket(support.acting(person), { ticketId, agentId: null, team: null }),
    )
    expect(ticket.assigneeId).toBe(person)
  })
})

describe("the customer's entitlement", () => {
  const contract = {
    ...contractStarted.example,
    startsOn: '2026-01-01',
    endsOn: '2026-12-31',
    supportPlan: 'platinum',
  }

  test('decides the plan of a ticket that names none', async () => {
    const customerId = await support.customer()
    await support.hear(contractStarted, { ...contract, contractId: newId(), customerId })
    expect(accepted(await openTicket(support.acting(person), asked(customerId))).plan).toBe('platinum')
    expect(
      accepted(await openTicket(support.acting(person), { ...asked(customerId), plan: 'trial' })).plan,
    ).toBe('trial')
  })

  test('ends with the contract', async () => {
    const [customerId, contractId] = [await support.customer(), newId()]
    await support.hear(contractStarted, { ...contract, contractId, customerId })
    await support.hear(contractEnded, { contractId, customerId, endedOn: '2026-11-19', reason: null })
    expect(accepted(await openTicket(support.acting(person), asked(customerId))).plan).toBeNull()
  })
})

test('a refused change leaves nothing behind: no event, no reply', async () => {
  const { id: ticketId } = accepted(await openTicket(support.acting(person), asked(await support.customer())))
  await closeTicket(support.acting(person), { ticketId })
  expect(await replyToTicket(support.acting(person), { ...said, ticketId })).toMatchObject({
    refusal: { code: 'WRONG_STATE' },
  })
  expect(await typesOf(ticketId)).toEqual(['support.ticket-opened.v1', 'support.ticket-closed.v1'])
})
