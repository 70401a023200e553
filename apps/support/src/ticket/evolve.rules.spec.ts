import { newId, type PersonId } from '@customer-graph/glossary'
import { evolve } from './evolve.rules'
import { type ReplyId } from './reply'
import { type Ticket } from './ticket'
import { assign, close, open, reopen, resolve, waitOnCustomer } from './ticket.rules'
import { reply } from './reply.rules'

const at = (hour: number) => new Date(Date.UTC(2026, 10, 23, hour))
const agentId = newId<'Person'>() as PersonId
const opened = open(
  {
    ...{ id: newId<'Ticket'>(), customerId: newId<'Customer'>(), contactId: null, subject: 'Slow' },
    ...{ priority: 'normal', category: null, plan: null, product: null, team: null },
  },
  at(9),
).ticket
const said = { contactId: null, visibility: 'public', kind: 'message', text: 'Now it works.' } as const
const words = (by: 'agent' | 'customer') => ({
  ...{ ...said, id: newId<'Reply'>() as ReplyId, by, authorId: by === 'agent' ? agentId : null },
})

const steps = [
  (ticket: Ticket) => assign(ticket, agentId, 'first line', at(10)),
  (ticket: Ticket) => reply(ticket, words('agent'), at(11)),
  (ticket: Ticket) => waitOnCustomer(ticket, 'a log file', at(12)),
  (ticket: Ticket) => reply(ticket, words('customer'), at(13)),
  (ticket: Ticket) => resolve(ticket, agentId, at(14)),
  (ticket: Ticket) => reply(ticket, words('customer'), at(15)),
  (ticket: Ticket) => resolve(ticket, agentId, at(16)),
  (ticket: Ticket) => reopen(ticket, 'it came back', at(17)),
  (ticket: Ticket) => close(ticket, at(18)),
]

test('what happened to a ticket, folded from its opening, is the ticket', () => {
  const life = steps.reduce(
    ({ ticket, happened }, step) => {
      const decision = step(ticket)
      if (!decision.accepted) throw new Error(decision.refusal.message)
      return { ticket: decision.value.ticket, happened: [...happened, ...decision.value.happened] }
    },
    { ticket: opened, happened: [] as Parameters<typeof evolve>[1][] },
  )
  expect(life.happened.reduce(evolve, opened)).toEqual(life.ticket)
  expect(life.ticket).toMatchObject({
    ...{ state: 'closed', timesResolved: 2, timesReopened: 2, firstRespondedAt: at(11), resolvedAt: null },
    ...{ team: 'first line', assigneeId: agentId, closedAt: at(18) },
  })
})
