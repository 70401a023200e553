import { type Tx } from '@customer-graph/events'
import { followWithClocks } from './follow-with-clocks'
import { announceTicket } from './ticket.events'
import { replyStore } from './reply.store'
import { stateChanges } from './states.rules'
import { stateHistoryStore } from './state-history.store'
import { type Change, type TicketState } from './ticket'
import { ticketStore } from './ticket.store'

/** Writes down what was decided: the ticket, what was said, the steps it made; announces it, and lets the clocks follow. */
export async function record(tx: Tx, before: TicketState | null, change: Change): Promise<void> {
  const { ticket, happened } = change
  if (!happened.length) return
  const tickets = ticketStore(tx.manager)
  if (before === null) await tickets.insert(ticket)
  else await tickets.update(ticket)
  const replies = happened.flatMap((each) => (each.what === 'replied' ? [each.reply] : []))
  await replyStore(tx.manager).insert(replies)
  await stateHistoryStore(tx.manager).insert(stateChanges(ticket, before, happened))
  for (const happening of happened) announceTicket(tx, ticket, happening)
  await followWithClocks(tx, before, change)
}
