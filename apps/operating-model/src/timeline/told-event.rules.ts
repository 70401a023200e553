import { type EventEnvelope } from '@customer-graph/events'
import { concernedBy, cut, type HiddenRow, hiddenRowOf, inWords } from '@customer-graph/glossary'
import { contractsByType } from '@customer-graph/contracts'

/** What the contract of an event says of it. */
export interface ToldEvent {
  readonly customerIds: readonly string[]
  readonly headline: string
  /** What it tells of, when some do not see it. */
  readonly hidden: HiddenRow | null
}

const longestHeadline = 300

/**
 * Reads an event by its contract. One whose contract is not known yet, or whose data are not what the contract says, is told
 * by the words of its type on the record of the customer that the envelope names: it is never missing for want of words.
 */
export function toldEvent({ type, data, customerId }: Told): ToldEvent {
  const contract = contractsByType.get(type)
  const hidden = hiddenRowOf(contract?.hidden, data)
  const parsed = contract?.schema.safeParse(data)
  if (!contract || !parsed?.success)
    return { customerIds: customerId === null ? [] : [customerId], headline: nameOf(type), hidden }
  const headline = cut(contract.headline(parsed.data), longestHeadline)
  return { customerIds: concernedBy(contract, parsed.data), headline, hidden }
}

type Told = Pick<EventEnvelope, 'type' | 'data' | 'customerId'>

function nameOf(type: string): string {
  const name = inWords(type.split('.')[1] ?? type)
  return name.charAt(0).toUpperCase() + name.slice(1)
}
