import { decodeEvent, type DeliveredRecord } from '@customer-graph/events'
import { type HiddenRow, hiddenRowOf } from '@customer-graph/subgraph'

/** Something that happened with a customer just now. */
export interface Activity {
  readonly eventId: string
  readonly type: string
  /** As the graph writes it, e.g. `PRODUCT_FEEDBACK`. */
  readonly department: string
  /** RFC 3339. */
  readonly occurredAt: string
  readonly customerId: string
  /** What it tells of, when some do not see it. */
  readonly hidden?: HiddenRow | null
}

/**
 * What a record tells of a customer; null when it is about none, cannot be read, or is an imported fact, which happened
 * long ago.
 */
export function activityOf(record: DeliveredRecord): Activity | null {
  const decoded = decodeEvent(record)
  if (!decoded.readable) return null
  const { id, type, source, time, customerId, history } = decoded.event
  if (customerId === null || history) return null
  return {
    eventId: id,
    type,
    department: source.toUpperCase().replaceAll('-', '_'),
    occurredAt: time.toISOString(),
    customerId,
    hidden: hiddenRowOf(decoded.event),
  }
}
