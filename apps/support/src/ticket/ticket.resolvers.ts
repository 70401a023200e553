import { viewClock } from '@customer-graph/clocks'
import { decodeId, graphExternalRef, outcome, readPage } from '@customer-graph/subgraph'
import { type Resolvers } from '../generated/resolvers'
import { type SupportContext } from '../graph-context'
import { type TicketBoundary } from './clock-acts.rules'
import { statesAfter } from './states.rules'
import { type Ticket, type TicketState } from './ticket'
import { latestOf } from './ticket.clocks'
import { ticketStore } from './ticket.store'

const clockOf =
  (boundary: TicketBoundary) =>
  async ({ id }: Ticket, _args: unknown, { loaders, now }: SupportContext) => {
    const clock = latestOf(await loaders.clocks.load(id), boundary)
    return clock && viewClock(clock, now)
  }

export const ticketResolvers: Resolvers = {
  Query: {
    ticket: (_root, { id }, { loaders }) => loaders.ticket.load(decodeId(id, 'id')),
    async ticketByExternalRef(_root, ref, { manager }) {
      const [ticket] = await ticketStore(manager).byRefs([ref])
      return ticket ?? null
    },
    tickets: (_root, { filter, ...page }, { manager }) =>
      ticketStore(manager).page(readPage(page), filter ?? {}),
    ticketStates: () =>
      Object.entries(statesAfter).map(([state, next]) => ({ state: state as TicketState, next })),
  },
  ExternalRef: graphExternalRef,
  Ticket: {
    __resolveReference: ({ id }, { loaders }) => loaders.ticket.load(decodeId(id, 'id')),
    customer: ({ customerId }) => ({ id: customerId }),
    contact: ({ contactId }) => contactId && { id: contactId },
    assignee: ({ assigneeId }) => assigneeId && { id: assigneeId },
    stateReason: (ticket) => ('reason' in ticket ? ticket.reason : null),
    resolvedAt: (ticket) => ('resolvedAt' in ticket ? ticket.resolvedAt : null),
    closedAt: (ticket) => ('closedAt' in ticket ? ticket.closedAt : null),
    replies: ({ id }, page, { loaders }) => loaders.replies.load({ parent: id, page: readPage(page) }),
    stateHistory: ({ id }, page, { loaders }) => loaders.states.load({ parent: id, page: readPage(page) }),
    clocks: async ({ id }, _args, { loaders, now }) =>
      (await loaders.clocks.load(id)).map((clock) => viewClock(clock, now)),
    firstResponseClock: clockOf('ticket-first-response'),
    resolutionClock: clockOf('ticket-resolution'),
  },
  Reply: {
    author: ({ authorId }) => authorId && { id: authorId },
    contact: ({ contactId }) => contactId && { id: contactId },
  },
  OpenTicketResult: outcome('Ticket'),
  ReplyResult: outcome('Ticket'),
  CategoriseResult: outcome('Ticket'),
  AssignTicketResult: outcome('Ticket'),
  WaitOnCustomerResult: outcome('Ticket'),
  HoldTicketResult: outcome('Ticket'),
  ResolveTicketResult: outcome('Ticket'),
  ReopenTicketResult: outcome('Ticket'),
  CloseTicketResult: outcome('Ticket'),
}
