import { type Row } from '../csv/read-rows'
import { type EventReader } from './event.rules'

/** What one look through the whole log tells. */
export interface Survey {
  /** How many rows each case has. */
  readonly sizes: ReadonlyMap<string, number>
  /** Whose tickets there are: of each ticket, the customer that its first event names. */
  readonly customers: ReadonlySet<string>
  readonly agents: ReadonlySet<string>
}

interface Sight {
  size: number
  first: number
  customer: string
}

/** Reads the log once, and with it every byte of the file. Keeps a little for each case, and nothing of its rows. */
export async function survey(
  rows: AsyncIterable<Row>,
  caseOf: (row: Row) => string,
  readEvent: EventReader,
): Promise<Survey> {
  const cases = new Map<string, Sight>()
  const agents = new Set<string>()
  for await (const row of rows) {
    const key = caseOf(row)
    if (!key) continue
    const seen = cases.get(key) ?? { size: 0, first: Infinity, customer: '' }
    seen.size += 1
    cases.set(key, seen)
    const read = readEvent(row)
    if (!('event' in read)) continue
    const { at, customer, agent } = read.event
    if (at < seen.first) Object.assign(seen, { first: at, customer })
    if (agent) agents.add(agent)
  }
  return {
    sizes: new Map([...cases].map(([key, { size }]) => [key, size])),
    customers: new Set([...cases.values()].map(({ customer }) => customer).filter(Boolean)),
    agents,
  }
}
