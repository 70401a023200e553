import { reply } from './reply.rules'
import { assign, close, hold, resolve, waitOnCustomer } from './ticket.rules'
import { type Ticket } from './ticket'
import { accepted, anna, at, byAgent, byCustomer, given, opened, refusedAs, words } from './tickets-for-tests'

const later = at('20 10:00')
const assigned = (ticket: Ticket) => assign(ticket, anna, null, at('20 09:10'))
const resolved = (ticket: Ticket) => resolve(ticket, anna, at('20 09:30'))
const waiting = (ticket: Ticket) => waitOnCustomer(ticket, 'a log file', at('20 09:20'))
const { ticket: fresh } = opened('20 09:00')

describe('the first response', () => {
  test.each([
    ["is an agent's public message", byAgent, true],
    ["is an agent's public acknowledgement", { ...byAgent, kind: 'acknowledgement' as const }, true],
    ['is no automatic reply', { ...byAgent, kind: 'automatic' as const, authorId: null }, false],
    ['is no internal note', { ...byAgent, visibility: 'internal' as const }, false],
    ["is not the customer's own words", byCustomer, false],
  ])('%s', (_name, said, counts) => {
    const { ticket, happened } = accepted(reply(fresh, said, later))
    expect(ticket.firstRespondedAt).toEqual(counts ? later : null)
    expect(happened).toMatchObject([{ what: 'replied', reply: { firstResponse: counts } }])
  })

  test('stays the first one, whatever is said after it', () => {
    const { ticket } = given('20 09:00', (before) => reply(before, byAgent, at('20 09:05')))
    const { ticket: after, happened } = accepted(reply(ticket, byAgent, later))
    expect(after.firstRespondedAt).toEqual(at('20 09:05'))
    expect(happened).toMatchObject([{ reply: { firstResponse: false } }])
  })
})

describe("a customer's reply", () => {
  test('ends a wait for the customer: the ticket is back with its agent', () => {
    const { ticket } = given('20 09:00', assigned, waiting)
    expect(accepted(reply(ticket, byCustomer, later)).ticket).toMatchObject({
      state: 'assigned',
      assigneeId: anna,
    })
  })

  test('ends the wait of a ticket that nobody is in charge of: it is open', () => {
    const { ticket } = given('20 09:00', waiting)
    expect(accepted(reply(ticket, byCustomer, later)).ticket.state).toBe('open')
  })

  test('does not end a hold: that waits for somebody else', () => {
    const { ticket } = given('20 09:00', assigned, (before) => hold(before, 'an upgrade', later))
    expect(accepted(reply(ticket, byCustomer, later)).ticket.state).toBe('held')
  })

  test('on a resolved ticket opens it again', () => {
    const change = accepted(reply(given('20 09:00', assigned, resolved).ticket, byCustomer, later))
    expect(change.ticket).toMatchObject({ state: 'assigned', timesReopened: 1 })
    expect(words(change)).toEqual(['replied', 'reopened'])
  })

  test('that a machine wrote, like an out-of-office note, neither ends a wait nor opens a ticket again', () => {
    const automatic = { ...byCustomer, kind: 'automatic' as const }
    expect(accepted(reply(given('20 09:00', assigned, waiting).ticket, automatic, later)).ticket.state).toBe(
      'waiting',
    )
    expect(accepted(reply(given('20 09:00', assigned, resolved).ticket, automatic, later)).ticket.state).toBe(
      'resolved',
    )
  })

  test('cannot be internal', () => {
    expect(refusedAs(reply(fresh, { ...byCustomer, visibility: 'internal' }, later))).toBe('INVALID_INPUT')
  })
})

describe("an agent's reply", () => {
  test('does not end a wait for the customer', () => {
    expect(accepted(reply(given('20 09:00', assigned, waiting).ticket, byAgent, later)).ticket.state).toBe(
      'waiting',
    )
  })

  test('on a resolved ticket leaves it resolved', () => {
    expect(accepted(reply(given('20 09:00', assigned, resolved).ticket, byAgent, later)).ticket.state).toBe(
      'resolved',
    )
  })
})

describe('no reply is taken', () => {
  test('by a closed ticket, whoever says it', () => {
    const { ticket } = given('20 09:00', (before) => close(before, later))
    expect(refusedAs(reply(ticket, byAgent, later))).toBe('WRONG_STATE')
    expect(refusedAs(reply(ticket, byCustomer, later))).toBe('WRONG_STATE')
  })

  test('without a text', () => {
    expect(refusedAs(reply(fresh, { ...byAgent, text: null }, later))).toBe('INVALID_INPUT')
  })

  test("that mixes up the sides: a customer's with an agent, a machine's with an author", () => {
    expect(refusedAs(reply(fresh, { ...byCustomer, authorId: anna }, later))).toBe('INVALID_INPUT')
    expect(refusedAs(reply(fresh, { ...byAgent, kind: 'automatic' }, later))).toBe('INVALID_INPUT')
  })
})
