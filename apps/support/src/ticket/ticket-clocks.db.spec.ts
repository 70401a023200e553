import { customerUpdated } from '@customer-graph/contracts-sales'
import { clocksOf, clockDeadline, viewClock } from '@customer-graph/clocks'
import { type CustomerId } from '@customer-graph/glossary'
import { cause, openSupport, person, type SupportUnderTest } from '../support-for-tests'
import { type TicketBoundary } from './clock-acts.rules'
import { openTicket } from './open-ticket.commands'
import { latestOf, supportClocks } from './ticket.clocks'
import {
  categoriseTicket,
  closeTicket,
  reopenTicket,
  replyToTicket,
  resolveTicket,
  waitForCustomer,
} from './ticket.commands'
import { accepted } from './tickets-for-tests'

let support: SupportUnderTest
let customerId: CustomerId
const friday = (time: string) => support.at(`2026-11-20T${time}:00Z`)

beforeAll(async () => void (support = await openSupport('2026-11-20T09:00:00Z')))
beforeEach(async () => {
  await support.forget()
  customerId = await support.customer('enterprise')
})
afterAll(() => support.close())

async function targets(): Promise<void> {
  await support.officeHours()
  await support.serviceLevel('ticket-first-response', 2)
  await support.serviceLevel('ticket-resolution', 8)
  await support.serviceLevel('ticket-resolution', 4, { priority: 'urgent' })
  await support.serviceLevel('ticket-resolution', 6, { segment: 'small' })
}

const open = async (more: { plan?: string } = {}) => {
  const asked = {
    customerId,
    contactId: null,
    subject: 'Nobody can sign in',
    text: null,
    priority: 'normal' as const,
  }
  const rest = { category: null, plan: null, product: null, team: null, idempotencyKey: null }
  return accepted(await openTicket(support.acting(person), { ...asked, ...rest, ...more })).id
}
const reply = (ticketId: Awaited<ReturnType<typeof open>>, by: 'agent' | 'customer') =>
  replyToTicket(support.acting(person), {
    ticketId,
    by,
    visibility: 'public',
    kind: 'message',
    text: 'Hello',
    contactId: null,
    agentId: null,
    idempotencyKey: null,
  })
async function clock(ticketId: string, boundary: TicketBoundary = 'ticket-resolution') {
  const latest = latestOf(
    (await clocksOf(support.manager, 'ticket', [ticketId])).get(ticketId) ?? [],
    boundary,
  )
  return latest && viewClock(latest, support.clock.now())
}
const clockEvents = async () =>
  (await support.announced()).map(({ type }) => type).filter((type) => type.includes('.clock-'))

test('both clocks start with the ticket, and say so', async () => {
  await targets()
  const ticketId = await open()
  expect(await clock(ticketId)).toMatchObject({ state: 'running', dueAt: new Date('2026-11-20T17:00:00Z') })
  expect(await clock(ticketId, 'ticket-first-response')).toMatchObject({
    dueAt: new Date('2026-11-20T11:00:00Z'),
  })
  expect(await clockEvents()).toEqual(['support.clock-started.v1', 'support.clock-started.v1'])
})

test('waiting pauses the resolution, a reply of the customer ends the wait, resolving meets it', async () => {
  await targets()
  const ticketId = await open()
  friday('10:00')
  await reply(ticketId, 'agent')
  await waitForCustomer(support.acting(person), { ticketId, reason: null })
  friday('13:00')
  expect(await clock(ticketId)).toMatchObject({ state: 'paused', dueAt: null })
  await reply(ticketId, 'customer')
  expect(await clock(ticketId)).toMatchObject({ state: 'running', dueAt: new Date('2026-11-23T12:00:00Z') })
  await resolveTicket(support.acting(person), { ticketId, agentId: null })
  expect(await clock(ticketId)).toMatchObject({ state: 'met' })
  expect(await clock(ticketId, 'ticket-first-response')).toMatchObject({
    state: 'met',
    metAt: new Date('2026-11-20T10:00:00Z'),
  })
})

test('opened again, the same clock runs on with what had elapsed', async () => {
  await targets()
  const ticketId = await open()
  friday('11:00')
  await resolveTicket(support.acting(person), { ticketId, agentId: null })
  friday('15:00')
  await reopenTicket(support.acting(person), { ticketId, reason: null })
  expect(await clock(ticketId)).toMatchObject({ state: 'running', dueAt: new Date('2026-11-23T13:00:00Z') })
  expect(await clock(ticketId, 'ticket-first-response')).toMatchObject({ state: 'breached' })
  expect((await clocksOf(support.manager, 'ticket', [ticketId])).get(ticketId)).toHaveLength(2)
})

test('another priority keeps what has elapsed and takes the new target, explained', async () => {
  await targets()
  const ticketId = await open()
  friday('11:00')
  await categoriseTicket(support.acting(person), { ticketId, priority: 'urgent' })
  const after = await clock(ticketId)
  expect(after).toMatchObject({ state: 'running', dueAt: new Date('2026-11-20T13:00:00Z') })
  expect(after!.audit.at(-1)!.says).toContain('the priority changed')
})

test('another segment of the customer does the same', async () => {
  await targets()
  const ticketId = await open()
  await support.hear(customerUpdated, { ...customerUpdated.example, customerId, segment: 'small' })
  expect(await clock(ticketId)).toMatchObject({ dueAt: new Date('2026-11-20T15:00:00Z') })
})

test('a clock whose service level arrives later starts then, as of the opening, with every pause since', async () => {
  const ticketId = await open()
  friday('10:00')
  await waitForCustomer(support.acting(person), { ticketId, reason: null })
  friday('12:00')
  await reply(ticketId, 'customer')
  expect(await clock(ticketId)).toBeNull()
  await targets()
  const late = await clock(ticketId)
  expect(late).toMatchObject({
    startedAt: new Date('2026-11-20T09:00:00Z'),
    elapsedMs: 3_600_000,
    state: 'running',
  })
  expect(late).toMatchObject({ dueAt: new Date('2026-11-23T11:00:00Z') })
})

test('a service level of tomorrow is none for a ticket of today', async () => {
  await support.officeHours()
  const ticketId = await open()
  await support.serviceLevel('ticket-resolution', 8, {}, { effectiveFrom: '2026-11-21T00:00:00.000Z' })
  expect(await clock(ticketId)).toBeNull()
})

test('a changed target is followed by the clocks that run', async () => {
  await targets()
  const ticketId = await open()
  await support.serviceLevel('ticket-resolution', 1, { segment: 'enterprise' })
  expect(await clock(ticketId)).toMatchObject({ dueAt: new Date('2026-11-20T10:00:00Z') })
})

test('a ticket whose priority had no target gets its clock with the priority that has one, as of the opening', async () => {
  await support.officeHours()
  await support.serviceLevel('ticket-resolution', 4, { priority: 'urgent' })
  const ticketId = await open()
  expect(await clock(ticketId)).toBeNull()
  friday('10:00')
  await categoriseTicket(support.acting(person), { ticketId, priority: 'urgent' })
  expect(await clock(ticketId)).toMatchObject({ dueAt: new Date('2026-11-20T13:00:00Z') })
})

test('the plan and the segment choose the target as well, and the clock says why', async () => {
  await targets()
  await support.serviceLevel('ticket-resolution', 3, { plan: 'gold' })
  const gold = await clock(await open({ plan: 'gold' }))
  expect(gold).toMatchObject({ dueAt: new Date('2026-11-20T12:00:00Z') })
  expect(gold!.explanation).toContain('plan is gold')
})

test('a breach is noticed by its deadline, and stays when the ticket is resolved after it', async () => {
  await targets()
  const ticketId = await open()
  const clocks = (await clocksOf(support.manager, 'ticket', [ticketId])).get(ticketId)!
  const subject = latestOf(clocks, 'ticket-resolution')!.id
  const firedAt = support.at('2026-11-23T09:00:00Z')
  const deadline = {
    id: subject,
    kind: clockDeadline,
    subject,
    dueAt: firedAt,
    firedAt,
    attempts: 0,
    payload: null,
  }
  await support.transaction(cause, (tx) => supportClocks.handlers[clockDeadline](deadline, tx))
  expect(await clockEvents()).toContain('support.clock-breached.v1')
  await resolveTicket(support.acting(person), { ticketId, agentId: null })
  expect(await clock(ticketId)).toMatchObject({
    state: 'missed',
    breachedAt: new Date('2026-11-20T17:00:00Z'),
  })
})

test('closed without an answer, no clock is left open', async () => {
  await targets()
  const ticketId = await open()
  await closeTicket(support.acting(person), { ticketId })
  expect(await clock(ticketId)).toMatchObject({ state: 'cancelled' })
  expect(await clock(ticketId, 'ticket-first-response')).toMatchObject({ state: 'cancelled' })
})
