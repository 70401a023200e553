import { type Ports } from '@customer-graph/subgraph'
import { importTickets } from './history/history.import'
import { openTicket } from './ticket/open-ticket.commands'
import {
  assignTicket,
  categoriseTicket,
  closeTicket,
  holdTicket,
  reopenTicket,
  replyToTicket,
  resolveTicket,
  waitForCustomer,
} from './ticket/ticket.commands'

/** Everything that can be done in support. */
export const supportCommands = (ports: Ports) => ({
  openTicket: openTicket(ports),
  reply: replyToTicket(ports),
  categorise: categoriseTicket(ports),
  assignTicket: assignTicket(ports),
  waitOnCustomer: waitForCustomer(ports),
  holdTicket: holdTicket(ports),
  resolveTicket: resolveTicket(ports),
  reopenTicket: reopenTicket(ports),
  closeTicket: closeTicket(ports),
  importTickets: importTickets(ports),
})

export type SupportCommands = ReturnType<typeof supportCommands>
