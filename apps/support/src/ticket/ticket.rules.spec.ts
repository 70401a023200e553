import { mayBecome, stateChanges, statesAfter } from './states.rules'
import { assign, categorise, close, hold, reopen, resolve, waitOnCustomer } from './ticket.rules'
import { type Ticket, type TicketState } from './ticket'
import { accepted, anna, at, bruno, given, opened, refusedAs, words } from './tickets-for-tests'

const later = at('20 10:00')
const assigned = (ticket: Ticket) => assign(ticket, anna, null, at('20 09:10'))
const resolved = (ticket: Ticket) => resolve(ticket, anna, at('20 09:30'))
const closed = (ticket: Ticket) => close(ticket, at('20 09:40'))

describe('opening a ticket', () => {
  test('begins its life: open, nobody in charge, never answered', () => {
    const { ticket, happened } = opened('20 09:00')
    expect(ticket).toMatchObject({
      state: 'open',
      assigneeId: null,
      firstRespondedAt: null,
      timesResolved: 0,
    })
    expect(happened).toEqual([{ what: 'opened', at: at('20 09:00'), state: 'open' }])
  })
})

describe('the states of a ticket', () => {
  const inState: Readonly<Record<TicketState, Ticket>> = {
    open: given('20 09:00').ticket,
    assigned: given('20 09:00', assigned).ticket,
    waiting: given('20 09:00', assigned, (ticket) => waitOnCustomer(ticket, null, later)).ticket,
    held: given('20 09:00', assigned, (ticket) => hold(ticket, null, later)).ticket,
    resolved: given('20 09:00', assigned, resolved).ticket,
    closed: given('20 09:00', assigned, resolved, closed).ticket,
  }
  const acts: Readonly<
    Record<string, { to: TicketState; act: (ticket: Ticket) => ReturnType<typeof assign> }>
  > = {
    wait: { to: 'waiting', act: (ticket) => waitOnCustomer(ticket, null, later) },
    hold: { to: 'held', act: (ticket) => hold(ticket, null, later) },
    resolve: { to: 'resolved', act: (ticket) => resolve(ticket, anna, later) },
    close: { to: 'closed', act: (ticket) => close(ticket, later) },
  }

  for (const [from, ticket] of Object.entries(inState))
    for (const [name, { to, act }] of Object.entries(acts))
      test(`${name} on a ${from} ticket is ${statesAfter[from as TicketState].includes(to) ? 'accepted' : 'refused'}, as the table says`, () => {
        const decision = act(ticket)
        expect(decision.accepted).toBe(statesAfter[from as TicketState].includes(to))
        if (decision.accepted) expect(decision.value.ticket.state).toBe(to)
        else expect(decision.refusal).toMatchObject({ code: 'WRONG_STATE', state: from })
      })

  test('a refusal says where the ticket may go instead', () => {
    const decision = mayBecome(inState.resolved, 'held')
    expect(decision).toMatchObject({
      refusal: { message: 'A resolved ticket cannot become held; it can become open, assigned or closed.' },
    })
  })

  test('only what leaves the ticket in another state is a step of its history', () => {
    const { ticket, happened } = given(
      '20 09:00',
      (before) => categorise(before, { priority: 'urgent' }, at('20 09:05')),
      assigned,
      resolved,
    )
    expect(stateChanges(ticket, null, happened).map(({ state }) => state)).toEqual([
      'open',
      'assigned',
      'resolved',
    ])
  })
})

describe('an agent in charge', () => {
  test('takes over from another', () => {
    const { ticket } = accepted(assign(given('20 09:00', assigned).ticket, bruno, 'second line', later))
    expect(ticket).toMatchObject({ state: 'assigned', assigneeId: bruno, team: 'second line' })
  })

  test('who is in charge already changes nothing, and announces nothing', () => {
    expect(words(accepted(assign(given('20 09:00', assigned).ticket, anna, null, later)))).toEqual([])
  })

  test.each(['waiting', 'held'] as const)('makes a ticket that is %s go on', (state) => {
    const stop = state === 'waiting' ? waitOnCustomer : hold
    const { ticket } = given('20 09:00', assigned, (before) => stop(before, 'a reason', later))
    expect(accepted(assign(ticket, anna, null, later)).ticket.state).toBe('assigned')
  })

  test('cannot take a resolved ticket in charge before it is opened again', () => {
    expect(refusedAs(assign(given('20 09:00', assigned, resolved).ticket, anna, null, later))).toBe(
      'WRONG_STATE',
    )
  })
})

describe('resolving and opening again', () => {
  test('counts how often, and keeps the agent', () => {
    const { ticket, happened } = given(
      '20 09:00',
      assigned,
      resolved,
      (before) => reopen(before, 'it came back', later),
      resolved,
    )
    expect(ticket).toMatchObject({ state: 'resolved', timesResolved: 2, timesReopened: 1, assigneeId: anna })
    expect(happened.flatMap((each) => (each.what === 'resolved' ? [each.times] : []))).toEqual([1, 2])
  })

  test('a ticket that is opened again is no longer resolved', () => {
    const { ticket } = given('20 09:00', assigned, resolved, (before) => reopen(before, null, later))
    expect(ticket).toMatchObject({ state: 'assigned', timesResolved: 1 })
    expect(ticket).not.toHaveProperty('resolvedAt')
  })

  test('only a resolved ticket can be opened again', () => {
    expect(refusedAs(reopen(given('20 09:00', assigned).ticket, null, later))).toBe('WRONG_STATE')
  })
})

describe('closing', () => {
  test('keeps when the ticket was resolved, or that it never was', () => {
    expect(given('20 09:00', assigned, resolved, closed).ticket).toMatchObject({ resolvedAt: at('20 09:30') })
    expect(given('20 09:00', closed).ticket).toMatchObject({ resolvedAt: null, timesResolved: 0 })
  })

  test('is for good: the ticket takes nothing more', () => {
    const { ticket } = given('20 09:00', closed)
    expect(refusedAs(assign(ticket, anna, null, later))).toBe('WRONG_STATE')
    expect(refusedAs(reopen(ticket, null, later))).toBe('WRONG_STATE')
    expect(refusedAs(categorise(ticket, { priority: 'low' }, later))).toBe('WRONG_STATE')
  })
})

describe('categorising', () => {
  test('changes what is given and keeps the rest', () => {
    const { ticket } = accepted(categorise(opened('20 09:00').ticket, { category: 'sign-in' }, later))
    expect(ticket).toMatchObject({ category: 'sign-in', priority: 'normal' })
  })

  test('null takes the category away', () => {
    const { ticket } = given('20 09:00', (before) => categorise(before, { category: 'sign-in' }, later))
    expect(accepted(categorise(ticket, { category: null }, later)).ticket.category).toBeNull()
  })

  test('the same again announces nothing', () => {
    expect(words(accepted(categorise(opened('20 09:00').ticket, { priority: 'normal' }, later)))).toEqual([])
  })
})
