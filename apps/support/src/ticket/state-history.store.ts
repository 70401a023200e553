import { newId } from '@customer-graph/glossary'
import { insertAll, type Listing, type Page, pageByParent, rowsOf, sql } from '@customer-graph/subgraph'
import { type EntityManager } from 'typeorm'
import { type StateChangeRow, stateChangeTable } from './state-history.table'
import { type StateChange, type TicketId } from './ticket'

const read = ({ ticket_id, state, at, reason }: StateChangeRow): StateChange => ({
  ticketId: ticket_id as TicketId,
  state,
  at,
  reason,
})

const changesInOrder: Listing<StateChangeRow, StateChange> = {
  name: 'ticket-states',
  select: sql`c.*`,
  from: sql`ticket_state_change c`,
  order: [
    { by: sql`c.at`, type: 'timestamptz' },
    { by: sql`c.id`, type: 'uuid' },
  ],
  read,
}

/** The steps that tickets went through. */
export const stateHistoryStore = (manager: EntityManager) => ({
  /** In order; ids made later sort later, so steps of one instant keep theirs. */
  insert: (changes: readonly StateChange[]) =>
    insertAll(
      manager,
      stateChangeTable,
      changes.map(({ ticketId, ...change }) => ({
        id: newId<'StateChange'>(),
        ticket_id: ticketId,
        ...change,
      })),
    ),

  /** All steps of some tickets, by ticket, each ticket's in order. */
  async of(ticketIds: readonly string[]): Promise<ReadonlyMap<TicketId, readonly StateChange[]>> {
    const rows = await rowsOf<StateChangeRow>(
      manager,
      sql`SELECT c.* FROM ticket_state_change c WHERE c.ticket_id = ANY(${ticketIds}::uuid[]) ORDER BY c.at, c.id`,
    )
    const steps = new Map<TicketId, StateChange[]>()
    for (const step of rows.map(read)) steps.set(step.ticketId, [...(steps.get(step.ticketId) ?? []), step])
    return steps
  },

  pagesOf: (ticketIds: readonly string[], page: Page) =>
    pageByParent(manager, changesInOrder, { column: sql`c.ticket_id` }, ticketIds, page),
})
