import { type DeliveredRecord } from '../bus/event-bus'
import { decodeEvent } from '../envelope/decode-event'
import { type Heard } from './plan-batch.rules'

/** Reads a record for a consumer that handles certain types. A record without a key belongs to a stream of its own kind. */
export function hearRecord(raw: DeliveredRecord, handles: (type: string) => boolean): Heard<DeliveredRecord> {
  const decoded = decodeEvent(raw)
  if (!decoded.readable) {
    // eslint-disable-next-line no-control-regex -- PostgreSQL stores no NUL
    const stream = (raw.key ?? '').slice(0, 200).replace(/\u0000/g, '\ufffd') || '(no key)'
    return {
      raw,
      key: { source: raw.topic.replace(/\.events$/, ''), stream },
      event: null,
      reason: decoded.reason,
    }
  }
  const { event } = decoded
  return { raw, key: { source: event.source, stream: event.stream }, event, handled: handles(event.type) }
}
