import { graphClock, viewClock } from '@customer-graph/clocks'
import { normalizeRef } from '@customer-graph/glossary'
import {
  decodeId,
  type DepartmentContext,
  graphExternalRef,
  instantOf,
  readPage,
} from '@customer-graph/subgraph'
import { type Resolvers } from '../generated/resolvers'
import { type TicketBoundary } from './clock-acts.rules'
import { statesAfter } from './states.rules'
import { type Ticket, type TicketState } from './ticket'
import { latestOf } from './ticket.clocks'
import {
  clocksOfTicket,
  repliesOfTicket,
  statesOfTicket,
  ticketById,
  ticketsOfAssignee,
  ticketsOfCustomer,
} from './ticket.loaders'
import { ticketStore } from './ticket.store'

const clockOf =
  (boundary: TicketBoundary) =>
  async ({ id }: Ticket, _args: unknown, context: DepartmentContext) => {
    const clock = latestOf(await clocksOfTicket(context).load(id), boundary)
    return clock && viewClock(clock, instantOf(context))
  }

export const ticketResolvers: Resolvers = {
  Query: {
    ticket: (_root, { id }, context) => ticketById(context).load(decodeId(id, 'id')),
    async ticketByExternalRef(_root, ref, { manager }) {
      const [ticket] = await ticketStore(manager).byRefs([normalizeRef(ref)])
      return ticket ?? null
    },
    tickets: (_root, { filter, ...page }, { manager }) =>
      ticketStore(manager).page(readPage(page), filter ?? {}),
    ticketStates: () =>
      Object.entries(statesAfter).map(([state, next]) => ({ state: state as TicketState, next })),
  },
  ExternalRef: graphExternalRef,
  Clock: graphClock,
  Customer: {
    tickets: ({ id }, { filter, ...page }, context) =>
      ticketsOfCustomer(context).load({ parent: id, page: readPage(page), filter: filter ?? {} }),
  },
  Person: {
    assignedTickets: ({ id }, { filter, ...page }, context) =>
      ticketsOfAssignee(context).load({ parent: id, page: readPage(page), filter: filter ?? {} }),
  },
  Ticket: {
    __resolveReference: ({ id }, context) => ticketById(context).load(decodeId(id, 'id')),
    customer: ({ customerId }) => ({ id: customerId }),
    contact: ({ contactId }) => contactId && { id: contactId },
    assignee: ({ assigneeId }) => assigneeId && { id: assigneeId },
    stateReason: (ticket) => ('reason' in ticket ? ticket.reason : null),
    resolvedAt: (ticket) => ('resolvedAt' in ticket ? ticket.resolvedAt : null),
    closedAt: (ticket) => ('closedAt' in ticket ? ticket.closedAt : null),
    replies: ({ id }, page, context) => repliesOfTicket(context).load({ parent: id, page: readPage(page) }),
    stateHistory: ({ id }, page, context) =>
      statesOfTicket(context).load({ parent: id, page: readPage(page) }),
    clocks: async ({ id }, _args, context) =>
      (await clocksOfTicket(context).load(id)).map((clock) => viewClock(clock, instantOf(context))),
    firstResponseClock: clockOf('ticket-first-response'),
    resolutionClock: clockOf('ticket-resolution'),
  },
  Reply: {
    author: ({ authorId }) => authorId && { id: authorId },
    contact: ({ contactId }) => contactId && { id: contactId },
  },
}
