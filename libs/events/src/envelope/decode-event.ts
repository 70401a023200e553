import { departments } from '@customer-graph/glossary'
import { type BusRecord } from '../bus/event-bus'
import { type EventEnvelope } from './event-envelope'
import { parseEventType } from './event-type.rules'

export type Decoded = Readable | Unreadable
export interface Readable {
  readonly readable: true
  readonly event: EventEnvelope
}
export interface Unreadable {
  readonly readable: false
  /** What is wrong with the record, for a person. */
  readonly reason: string
}

/** Reads a record as an event; a record that is not one is answered with the reason. Unknown headers are ignored. */
export function decodeEvent({ key, headers, value }: BusRecord): Decoded {
  const unreadable = (reason: string): Unreadable => ({ readable: false, reason })
  const missing = requiredHeaders.filter((name) => !headers[name])
  if (missing.length > 0)
    return unreadable(
      `The record has no ${missing.join(', ')} header: events are CloudEvents in binary mode.`,
    )
  const header = (name: string) => headers[name] ?? ''
  const wrong = Object.entries(wellFormed).find(([name, fits]) => !fits(header(name)))
  if (wrong)
    return unreadable(
      `The header ${wrong[0]} is "${header(wrong[0]).slice(0, 100)}", which no event carries.`,
    )
  const source = departments.find((department) => `/${department}` === header('ce_source'))
  if (!source)
    return unreadable(
      `ce_source is "${header('ce_source').slice(0, 100)}", which is none of our departments.`,
    )
  if (key !== header('ce_stream'))
    return unreadable('The record key and ce_stream differ, so its order is not certain.')
  const data = parsed(value)
  if (data === undefined) return unreadable('The value is not JSON.')
  return {
    readable: true,
    event: {
      id: header('ce_id').toLowerCase(),
      type: header('ce_type'),
      source,
      time: new Date(header('ce_time')),
      stream: header('ce_stream'),
      sequence: Number(header('ce_sequence')),
      customerId: headers.ce_customerid ?? null,
      actor: headers.ce_actor ?? null,
      correlationId: header('ce_correlationid'),
      causationId: headers.ce_causationid ?? null,
      traceparent: headers.ce_traceparent ?? null,
      history: headers.ce_history === 'true',
      data,
    },
  }
}

/** The headers without which a record cannot be read as an event. */
export const requiredHeaders = [
  'ce_specversion',
  'ce_id',
  'ce_source',
  'ce_type',
  'ce_time',
  'ce_stream',
  'ce_sequence',
  'ce_correlationid',
]

const wellFormed: Record<string, (text: string) => boolean> = {
  ce_specversion: (text) => text === '1.0',
  ce_id: (text) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text),
  ce_type: (text) => parseEventType(text) !== null,
  ce_time: (text) => /^\d{4}-\d\d-\d\dT/.test(text) && !Number.isNaN(Date.parse(text)),
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  ce_stream: (text) => text.length <= 200 && !/[\u0000-\u001f]/.test(text),
  ce_sequence: (text) => /^[1-9]\d*$/.test(text) && Number.isSafeInteger(Number(text)),
}

/** The parsed value, or undefined, which JSON cannot say. */
function parsed(value: string | null): unknown {
  try {
    return value === null ? undefined : JSON.parse(value)
  } catch {
    return undefined
  }
}
