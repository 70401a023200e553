import { clocksOf } from '@customer-graph/clocks'
import { maySee } from '@customer-graph/glossary'
import { loadByKey, loadGroups, loadPages, perRequest } from '@customer-graph/subgraph'
import { replyStore } from './reply.store'
import { stateHistoryStore } from './state-history.store'
import { subjectKind } from './ticket.clocks'
import { type TicketFilter, ticketStore } from './ticket.store'

export const ticketById = perRequest(({ manager }) =>
  loadByKey(ticketStore(manager).byIds, (ticket) => ticket.id as string),
)

export const clocksOfTicket = perRequest(({ manager }) =>
  loadGroups(
    async (ids: readonly string[]) => [...(await clocksOf(manager, subjectKind, ids)).values()].flat(),
    (clock) => clock.subject.id,
  ),
)

/** What its caller may not read is not loaded. */
export const repliesOfTicket = perRequest(({ manager, caller }) =>
  loadPages((ids, page) =>
    replyStore(manager).pagesOf(ids, page, maySee(caller.department, 'internal-note')),
  ),
)

export const statesOfTicket = perRequest(({ manager }) => loadPages(stateHistoryStore(manager).pagesOf))

export const ticketsOfCustomer = perRequest(({ manager }) =>
  loadPages((ids, page, filter: TicketFilter = {}) =>
    ticketStore(manager).pagesOf('customer', ids, page, filter),
  ),
)

export const ticketsOfAssignee = perRequest(({ manager }) =>
  loadPages((ids, page, filter: TicketFilter = {}) =>
    ticketStore(manager).pagesOf('assignee', ids, page, filter),
  ),
)
