import { agentRefTable, agentTable } from './agent/agent.table'
import { contactTable, customerTable, entitlementTable } from './customer/customer.table'
import { importedTicketTable } from './history/history.table'
import { replyTable } from './ticket/reply.table'
import { stateChangeTable } from './ticket/state-history.table'
import { ticketTable } from './ticket/ticket.table'

/** Every table that support owns. */
export const tables = [
  customerTable,
  contactTable,
  entitlementTable,
  agentTable,
  agentRefTable,
  ticketTable,
  replyTable,
  stateChangeTable,
  importedTicketTable,
]
