import { type Row } from '../csv/read-rows'
import { type HelpdeskMapping } from '../mapping/helpdesk-mapping'
import { type Flaw } from '../record'
import { readerOf } from '../time/declared-format.rules'
import { instantsIn } from '../time/local-time.rules'

export type ActivityKind = HelpdeskMapping['activities'][string]['kind']

/** What a row of the log says. */
export interface LogEvent {
  readonly row: Row
  readonly kind: ActivityKind
  readonly text: string | null
  /** Milliseconds since 1970. */
  readonly at: number
  /** Empty when the log names nobody. */
  readonly agent: string
  readonly customer: string
}

export type EventReader = (row: Row) => { event: LogEvent } | { flaws: readonly Flaw[] }

/** A reader of the rows of a log whose times are those of clocks in `zone`. */
export function eventReader({ times, columns, activities }: HelpdeskMapping, zone: string): EventReader {
  const readTime = readerOf(times.format)
  const instantOf = instantsIn(zone)
  return (row) => {
    const activity = activities[row.cell(columns.activity)]
    const wall = readTime(row.cell(columns.at))
    const agent = row.cell(columns.agent)
    const customer = row.cell(columns.customer)
    const flaws: Flaw[] = []
    if (!row.cell(columns.case))
      flaws.push({
        code: 'CASE_MISSING',
        reason: `${columns.case} is empty, so that it belongs to no ticket.`,
      })
    if (!activity)
      flaws.push({
        code: 'ACTIVITY_UNKNOWN',
        reason: `The mapping knows no activity "${row.cell(columns.activity)}". Add it to mappings/helpdesk.json.`,
      })
    if (wall === null)
      flaws.push({
        code: 'TIME_INVALID',
        reason: `${columns.at} has to be a time like ${times.format}; it is "${row.cell(columns.at)}".`,
      })
    if (!customer) flaws.push({ code: 'CUSTOMER_MISSING', reason: 'The event names no customer.' })
    if (!agent && activity?.kind === 'TAKE_IN_CHARGE')
      flaws.push({ code: 'AGENT_MISSING', reason: 'Nobody is named who took the ticket in charge.' })
    if (flaws.length || !activity || wall === null) return { flaws }
    const { kind, text = null } = activity
    return { event: { row, kind, text, at: instantOf(wall), agent, customer } }
  }
}
