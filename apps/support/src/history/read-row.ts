import { accept, type Decision, newId, type Refusal, refuse } from '@customer-graph/glossary'
import { type Change, type TicketId, type TicketState } from '../ticket/ticket'
import { bookmarkOf, digestOfActivities } from './digest'
import { type AgentOf, type Bookmark, type Heading, type HistoryRow, type ImportedTicket } from './history'
import { openFromHistory, replay, retitle } from './history.rules'
import { unknownAgents } from './row.rules'

/** What a row does to what is known. */
export interface RowRead {
  readonly outcome: 'created' | 'updated' | 'unchanged'
  readonly before: TicketState | null
  readonly change: Change
  readonly bookmark: Bookmark
}

/** What is known of everything that the rows of one call name. */
export interface Known {
  readonly customers: ReadonlySet<string>
  readonly agentOf: AgentOf
  readonly ticketOf: (row: HistoryRow) => ImportedTicket | null
}

/** Reads a row that is sound by itself against what is known: a new ticket, more of a known one, nothing new, or why not. */
export function readRow(row: HistoryRow, known: Known): Decision<RowRead> {
  if (!known.customers.has(row.customerId))
    return no(
      'CUSTOMER_UNKNOWN',
      `Support has not heard of the customer ${row.customerId} (yet). Register it with sales, then send this row again.`,
    )
  const [stranger] = unknownAgents(row, known.agentOf)
  if (stranger)
    return no(
      'AGENT_UNKNOWN',
      `Support has not heard of the agent "${stranger.id}" of ${stranger.system} (yet). Add the person to the directory, then send this row again.`,
    )
  const before = known.ticketOf(row)
  const reading = { agentOf: known.agentOf, newReplyId: () => newId<'Reply'>() }
  const bookmark = bookmarkOf(row)
  if (!before) {
    const change = replay(openFromHistory(newId<'Ticket'>() as TicketId, row), row.activities, reading)
    return accept({ outcome: 'created', before: null, change, bookmark })
  }
  const { ticket } = before
  if (ticket.customerId !== row.customerId)
    return no(
      'CONFLICT',
      `The ticket "${row.externalRef.id}" belongs to the customer ${ticket.customerId} already; correct the row's customer.`,
    )
  if (digestOfActivities(row.activities, before.bookmark.activities) !== before.bookmark.digest)
    return no(
      'CONFLICT',
      `The first ${before.bookmark.activities} activities of the ticket "${row.externalRef.id}" are not those that were imported before; history is only added to.`,
    )
  const titled =
    before.bookmark.headingDigest === bookmark.headingDigest
      ? asIs(before)
      : retitle(ticket, headingOf(row), row.activities.at(-1)!.at)
  const fresh = row.activities.slice(before.bookmark.activities)
  const isSame = titled.ticket === ticket && fresh.length === 0
  return accept({
    outcome: isSame ? 'unchanged' : 'updated',
    before: ticket.state,
    change: replay(titled, fresh, reading),
    bookmark,
  })
}

const asIs = ({ ticket }: ImportedTicket): Change => ({ ticket, happened: [] })

/** What the row says of the heading, without what it leaves out. */
const headingOf = ({ subject, priority, category, plan, product, team }: HistoryRow): Partial<Heading> =>
  Object.fromEntries(
    Object.entries({ subject, priority, category, plan, product, team }).filter(
      ([, stated]) => stated !== undefined,
    ),
  )

const no = (code: string, message: string): { accepted: false; refusal: Refusal } => refuse({ code, message })
