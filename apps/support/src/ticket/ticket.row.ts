import { type CustomerId, type PersonId } from '@customer-graph/glossary'
import { type ContactId, type Ticket, type TicketFacts, type TicketId } from './ticket'
import { type TicketRow } from './ticket.table'

/** The ticket of a row. */
export function ticketOf(row: TicketRow): Ticket {
  const facts: TicketFacts = {
    id: row.id as TicketId,
    customerId: row.customer_id as CustomerId,
    contactId: row.contact_id as ContactId | null,
    subject: row.subject,
    priority: row.priority,
    category: row.category,
    plan: row.plan,
    product: row.product,
    team: row.team,
    openedAt: row.opened_at,
    firstRespondedAt: row.first_responded_at,
    timesResolved: row.times_resolved,
    timesReopened: row.times_reopened,
    externalRef:
      row.external_system !== null && row.external_id !== null
        ? { system: row.external_system, id: row.external_id }
        : null,
  }
  const assigneeId = row.assignee_id as PersonId | null
  switch (row.state) {
    case 'open':
      return { ...facts, state: 'open', assigneeId: null }
    case 'assigned':
      return { ...facts, state: 'assigned', assigneeId: there(row, 'assignee_id') as PersonId }
    case 'waiting':
    case 'held':
      return { ...facts, state: row.state, assigneeId, reason: row.state_reason }
    case 'resolved':
      return { ...facts, state: 'resolved', assigneeId, resolvedAt: there(row, 'resolved_at') }
    case 'closed':
      return {
        ...facts,
        state: 'closed',
        assigneeId,
        resolvedAt: row.resolved_at,
        closedAt: there(row, 'closed_at'),
      }
  }
}

/** The row of a ticket. */
export const rowOfTicket = (ticket: Ticket): TicketRow => ({
  id: ticket.id,
  customer_id: ticket.customerId,
  contact_id: ticket.contactId,
  subject: ticket.subject,
  priority: ticket.priority,
  category: ticket.category,
  plan: ticket.plan,
  product: ticket.product,
  team: ticket.team,
  state: ticket.state,
  state_reason: 'reason' in ticket ? ticket.reason : null,
  assignee_id: ticket.assigneeId,
  opened_at: ticket.openedAt,
  first_responded_at: ticket.firstRespondedAt,
  resolved_at: 'resolvedAt' in ticket ? ticket.resolvedAt : null,
  closed_at: 'closedAt' in ticket ? ticket.closedAt : null,
  times_resolved: ticket.timesResolved,
  times_reopened: ticket.timesReopened,
  external_system: ticket.externalRef?.system ?? null,
  external_id: ticket.externalRef?.id ?? null,
})

function there<Column extends keyof TicketRow>(
  row: TicketRow,
  column: Column,
): NonNullable<TicketRow[Column]> {
  const value = row[column]
  if (value === null)
    throw new Error(
      `The stored ticket ${row.id} is ${row.state} without ${column}; restore its row from a backup`,
    )
  return value as NonNullable<TicketRow[Column]>
}
