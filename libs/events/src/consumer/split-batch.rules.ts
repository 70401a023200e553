import { type DeliveredRecord } from '../bus/event-bus'
import { type EventEnvelope } from '../envelope/event-envelope'

/**
 * Parts of a failed batch (of two or more records) to try one after the other; each is smaller, and within a stream the
 * order is kept. When the failing event is known: everything else first, then the event, then what follows it in its
 * stream. When it is not: one half, then the other.
 */
export function splitAround(
  records: readonly DeliveredRecord[],
  failed: EventEnvelope | null,
): DeliveredRecord[][] {
  const at =
    failed === null ? -1 : records.findIndex(({ headers }) => headers.ce_id?.toLowerCase() === failed.id)
  const culprit = records[at]
  if (!culprit) {
    const middle = Math.ceil(records.length / 2)
    return [records.slice(0, middle), records.slice(middle)]
  }
  const later = records.slice(at + 1)
  const following = later.filter(({ key }) => key === culprit.key)
  const others = [...records.slice(0, at), ...later.filter(({ key }) => key !== culprit.key)]
  return [others, [culprit], following].filter((part) => part.length > 0)
}
