import { clocksOf } from '@customer-graph/clocks'
import { maySee } from '@customer-graph/glossary'
import { type GraphContext, loadByKey, loadGroups, loadPages } from '@customer-graph/subgraph'
import { type EntityManager } from 'typeorm'
import { type SupportCommands } from './commands'
import { supportSummaries } from './customer/support-summary.store'
import { replyStore } from './ticket/reply.store'
import { stateHistoryStore } from './ticket/state-history.store'
import { subjectKind } from './ticket/ticket.clocks'
import { type TicketFilter, ticketStore } from './ticket/ticket.store'

/** What resolvers of support are handed. */
export interface SupportContext extends GraphContext {
  readonly commands: SupportCommands
  /** For lists at the root, which need no batching. */
  readonly manager: EntityManager
  /** For everything that hangs on something else: asked together, fetched in one statement. */
  readonly loaders: SupportLoaders
  /** The instant at which clocks are shown: one for the whole request. */
  readonly now: Date
}

export type SupportLoaders = ReturnType<typeof supportLoaders>

/** Loaders of one request. What its caller may not read is not loaded. */
export const supportLoaders = (
  manager: EntityManager,
  now: Date,
  { caller }: Pick<GraphContext, 'caller'>,
) => ({
  ticket: loadByKey(ticketStore(manager).byIds, (ticket) => ticket.id as string),
  clocks: loadGroups(
    async (ids: readonly string[]) => [...(await clocksOf(manager, subjectKind, ids)).values()].flat(),
    (clock) => clock.subject.id,
  ),
  replies: loadPages((ids, page) =>
    replyStore(manager).pagesOf(ids, page, maySee(caller.department, 'internal-note')),
  ),
  states: loadPages(stateHistoryStore(manager).pagesOf),
  ticketsOfCustomer: loadPages((ids, page, filter: TicketFilter = {}) =>
    ticketStore(manager).pagesOf('customer', ids, page, filter),
  ),
  ticketsOfAssignee: loadPages((ids, page, filter: TicketFilter = {}) =>
    ticketStore(manager).pagesOf('assignee', ids, page, filter),
  ),
  summary: loadByKey(
    (ids: readonly string[]) => supportSummaries(manager, ids, now),
    ({ customerId }) => customerId,
  ),
})
