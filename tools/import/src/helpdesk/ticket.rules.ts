import { type Row } from '../csv/read-rows'
import { type HelpdeskMapping } from '../mapping/helpdesk-mapping'
import { type Flaw, type Reading, type Ref, type RejectedRow } from '../record'
import { type EventReader, type LogEvent } from './event.rules'

/**
 * The ticket that the rows of one case tell, in the order of their times; of equal times, in the order of the file. The
 * first event says whose ticket it is, the last one where it stands. One bad row leaves out the whole ticket: a history
 * with a hole would be a wrong one.
 */
export function ticketOf(rows: readonly Row[], mapping: HelpdeskMapping, readEvent: EventReader): Reading {
  const events: LogEvent[] = []
  const flawed = new Map<Row, readonly Flaw[]>()
  for (const row of rows) {
    const read = readEvent(row)
    if ('event' in read) events.push(read.event)
    else flawed.set(row, read.flaws)
  }
  if (flawed.size > 0) return reject(rows, flawed)
  events.sort((a, b) => a.at - b.at)
  const [first, last] = [events[0]!, events.at(-1)!]
  const { heading, flaws } = headingOf(last.row, mapping)
  if (flaws.length) return reject(rows, new Map([[last.row, flaws]]))
  return draftOf(first, events, heading, mapping)
}

function draftOf(
  first: LogEvent,
  events: readonly LogEvent[],
  heading: object,
  mapping: HelpdeskMapping,
): Reading {
  const { system, columns } = mapping
  const customer: Ref = { kind: 'customer', system, id: first.customer }
  const agents = [...new Set(events.map(({ agent }) => agent))].filter(Boolean)
  const ticket = {
    externalRef: { system, id: first.row.cell(columns.case) },
    ...heading,
    activities: events.map(({ kind, at, agent, text }) => ({
      kind,
      at: new Date(at).toISOString(),
      agentRef: agent ? { system, id: agent } : null,
      text,
    })),
  }
  return {
    kind: 'draft',
    rows: events.map(({ row }) => row),
    names: [customer, ...agents.map((id): Ref => ({ kind: 'person', system, id }))],
    input: (idOf) => ({ ...ticket, customerId: idOf(customer) }),
  }
}

function headingOf(row: Row, { heading }: HelpdeskMapping): { heading: object; flaws: Flaw[] } {
  const { product, ...listed } = heading
  const flaws: Flaw[] = []
  const read = Object.entries(listed).map(([field, { column, values }]) => {
    const text = row.cell(column)
    if (text === '' && field !== 'priority') return [field, null]
    const value = (values as Readonly<Record<string, string>>)[text]
    if (value === undefined)
      flaws.push({
        code: 'VALUE_UNKNOWN',
        reason: `The mapping knows no ${column} "${text}". Add it to mappings/helpdesk.json under heading.${field}.`,
      })
    return [field, value]
  })
  return { heading: { ...Object.fromEntries(read), product: row.cell(product.column) || null }, flaws }
}

function reject(rows: readonly Row[], flawed: ReadonlyMap<Row, readonly Flaw[]>): Reading {
  const [[worst, [why]]] = [...flawed] as [[Row, readonly [Flaw]]]
  const rejected = rows.map((row): RejectedRow => {
    const flaws = flawed.get(row)
    if (!flaws)
      return {
        row,
        code: 'TICKET_REJECTED',
        reason: `Its ticket is left out because of line ${worst.line} (${why.code}).`,
      }
    return { row, code: flaws[0]!.code, reason: flaws.map(({ reason }) => reason).join(' ') }
  })
  return { kind: 'rejection', rejected }
}
