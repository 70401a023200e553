import { readRows, type Row } from '../csv/read-rows'
import { type HelpdeskFlags } from '../flags.rules'
import { helpdeskMapping } from '../mapping/helpdesk-mapping'
import { loadMapping } from '../mapping/load-mapping'
import { type Reading, type Step } from '../record'
import { isZone } from '../time/local-time.rules'
import { WrongInput } from '../wrong-input'
import { casesOf } from './case'
import { readCustomerMap } from './customer-map'
import { eventReader } from './event.rules'
import { agentsOf, customersOf } from './party.rules'
import { survey } from './survey'
import { ticketOf } from './ticket.rules'

/** What there is to send of a help desk's log, in the order in which each builds on those before it. */
export async function planHelpdesk({ file, customers, zone }: HelpdeskFlags): Promise<Step[]> {
  if (!isZone(zone))
    throw new WrongInput(`There is no time zone "${zone}". Use a name of the IANA list, like Europe/Rome.`)
  const mapping = loadMapping('helpdesk', helpdeskMapping)
  const { columns, heading } = mapping
  const needed = [...Object.values(columns), ...Object.values(heading).map(({ column }) => column)]
  const rows = () => readRows(file, [...new Set(needed)])
  const caseOf = (row: Row): string => row.cell(columns.case)
  const readEvent = eventReader(mapping, zone)

  const accountOf = customers ? await readCustomerMap(customers, mapping) : new Map<string, string>()
  const seen = await survey(rows(), caseOf, readEvent)

  async function* tickets(): AsyncGenerator<Reading> {
    for await (const one of casesOf(rows(), caseOf, seen.sizes)) yield ticketOf(one, mapping, readEvent)
  }
  return [
    { noun: 'people', mutation: 'importPeople', repeatOn: [], read: () => agentsOf(seen.agents, mapping) },
    {
      noun: 'customers',
      mutation: 'importCustomers',
      repeatOn: [],
      read: () => customersOf(seen.customers, accountOf, mapping),
    },
    {
      noun: 'tickets',
      mutation: 'importTickets',
      repeatOn: ['CUSTOMER_UNKNOWN', 'AGENT_UNKNOWN'],
      read: tickets,
    },
  ]
}
