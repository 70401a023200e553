import { decodeEvent, type DeliveredRecord } from '@customer-graph/events'
import { type HiddenRow, hiddenRowOf } from '@customer-graph/subgraph'
import { type Positions } from './cursor'
import { hiddenEvents } from './generated/hidden-events'

/** Something that happened with a customer just now. */
export interface Activity {
  readonly eventId: string
  readonly type: string
  /** As the graph writes it, e.g. `PRODUCT_FEEDBACK`. */
  readonly department: string
  /** RFC 3339. */
  readonly occurredAt: string
  readonly customerId: string
  /** The topic and partition in which it stands, and where in it. */
  readonly place: string
  readonly offset: string
  /** How far everything was heard when this was. */
  readonly positions: Positions
  /** When it was heard, by the gateway's clock, in milliseconds since 1970. */
  readonly heardAt: number
  /** What it tells of, when some do not see it. */
  readonly hidden?: HiddenRow | null
}

/** Where records stand in one order. */
export const placeOf = ({ topic, partition }: DeliveredRecord): string => `${topic}/${partition}`

/**
 * What a record tells of a customer; null when it is about none, cannot be read, or is an imported fact, which happened
 * long ago.
 */
export function activityOf(
  record: DeliveredRecord,
  heard: Pick<Activity, 'positions' | 'heardAt'>,
): Activity | null {
  const decoded = decodeEvent(record)
  if (!decoded.readable) return null
  const { id, type, source, time, customerId, history, data } = decoded.event
  if (customerId === null || history) return null
  return {
    eventId: id,
    type,
    department: source.toUpperCase().replaceAll('-', '_'),
    occurredAt: time.toISOString(),
    customerId,
    place: placeOf(record),
    offset: record.offset,
    ...heard,
    hidden: hiddenRowOf(hiddenEvents.get(type), data),
  }
}
