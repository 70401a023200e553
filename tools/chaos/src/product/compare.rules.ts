import { type Finding } from '../finding'
import { type Ledger } from './ledger'

/** Something that the graph or a department knows. */
export interface Known {
  readonly id: string
  readonly name: string
}

/** What a stack knows when everything is at rest. */
export interface Found {
  readonly customers: readonly Known[]
  readonly tickets: readonly (Known & { readonly customerId: string })[]
  /** The customers that each other department has heard of, by their ids. */
  readonly copies: Readonly<Record<string, readonly string[]>>
  /** How often the timeline tells of a customer that it was registered, or that a ticket of its was opened. */
  readonly told: readonly { readonly customerId: string; readonly type: string; readonly times: number }[]
  /** Streams of which a consumer has not applied the last event, in words. */
  readonly behind: readonly string[]
  /** Rows in outboxes, and events that were set aside, by department. */
  readonly left: readonly { readonly department: string; readonly outbox: number; readonly parked: number }[]
}

const types = { Customer: 'sales.customer-registered.v1', Ticket: 'support.ticket-opened.v1' } as const

/** What of the acknowledged writes is missing, and what is there more than once, in the graph and in every copy. */
export function compare(ledger: Ledger, found: Found): Finding[] {
  const of = (kind: 'Customer' | 'Ticket') => ledger.acknowledged.filter((each) => each.kind === kind)
  const inGraph = [
    ...sameOnce('customer', of('Customer'), found.customers),
    ...sameOnce('ticket', of('Ticket'), found.tickets),
  ]
  const inCopies = Object.entries(found.copies).flatMap(([department, ids]) =>
    once(
      `${department} has heard of customer`,
      of('Customer').map(({ id }) => id),
      ids,
    ),
  )
  const expected = ledger.acknowledged.map(({ kind, customerId }) => `${customerId} ${types[kind]}`)
  const told = found.told.flatMap(({ customerId, type, times }) =>
    Array.from({ length: times }, () => `${customerId} ${type}`),
  )
  const inTimeline = counted('the timeline tells', expected, told)
  const left = found.left.flatMap(({ department, outbox, parked }) => [
    ...(outbox > 0 ? [`${department} has ${outbox} events in its outbox`] : []),
    ...(parked > 0 ? [`${department} has set ${parked} events aside`] : []),
  ])
  const total = ledger.acknowledged.length
  const finding = (says: string, measured: string, violations: readonly string[]): Finding => ({
    invariant: 'R1',
    says,
    measured: `${measured}; ${violations.length} wrong`,
    target: '0 wrong',
    violations,
  })
  return [
    finding(
      'every acknowledged write is in the graph once, with the id that was told',
      `${total} writes`,
      inGraph,
    ),
    finding(
      'every other department has heard of it once',
      `${Object.keys(found.copies).length} copies`,
      inCopies,
    ),
    finding('the timeline tells it once', `${told.length} entries`, inTimeline),
    finding('every stream is applied to its end', `${found.left.length} departments`, found.behind),
    finding('nothing is left on its way, and nothing was set aside', `${found.left.length} outboxes`, left),
  ]
}

/** By name, since whoever was done twice has another id each time. */
function sameOnce(what: string, acknowledged: readonly Known[], known: readonly Known[]): string[] {
  const byName = new Map<string, Known[]>()
  for (const each of known) byName.set(each.name, [...(byName.get(each.name) ?? []), each])
  return acknowledged.flatMap(({ id, name }) => {
    const found = byName.get(name) ?? []
    if (found.length === 0) return [`${what} "${name}" is lost`]
    if (found.length > 1) return [`${what} "${name}" is there ${found.length} times`]
    return found[0]?.id === id ? [] : [`${what} "${name}" was acknowledged as ${id} and is ${found[0]?.id}`]
  })
}

const once = (what: string, expected: readonly string[], found: readonly string[]): string[] => {
  const among = new Set(expected)
  return counted(
    what,
    expected,
    found.filter((each) => among.has(each)),
  )
}

/** Each thing exactly as often as expected, and nothing else. */
function counted(what: string, expected: readonly string[], found: readonly string[]): string[] {
  const wanted = tally(expected)
  const seen = tally(found)
  return [...new Set([...wanted.keys(), ...seen.keys()])].flatMap((each) => {
    const [should, is] = [wanted.get(each) ?? 0, seen.get(each) ?? 0]
    return should === is ? [] : [`${what} ${each} ${is} times instead of ${should}`]
  })
}

function tally(each: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const one of each) counts.set(one, (counts.get(one) ?? 0) + 1)
  return counts
}
