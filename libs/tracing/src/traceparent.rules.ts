/** The place in a trace that a W3C `traceparent` names. */
export interface TracePlace {
  /** 32 hexadecimal digits. */
  readonly traceId: string
  /** 16 hexadecimal digits. */
  readonly spanId: string
  /** Bit 0: whoever began the trace wants it recorded. */
  readonly traceFlags: number
}

const form = /^(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-([0-9a-f]{2})$/

/**
 * The place that a `traceparent` header names, or null when it is absent or malformed, as the recommendation asks
 * (https://www.w3.org/TR/trace-context/#traceparent-header). Later versions may append fields, which are left out.
 */
export function readTraceparent(header: unknown): TracePlace | null {
  if (typeof header !== 'string' || header.length > 200) return null
  const [, traceId, spanId, flags] = form.exec(header.startsWith('00-') ? header : header.slice(0, 55)) ?? []
  return traceId && spanId && flags ? { traceId, spanId, traceFlags: Number.parseInt(flags, 16) } : null
}

/** A `traceparent` header, version 00; of the flags only "recorded" is passed on. */
export const writeTraceparent = ({ traceId, spanId, traceFlags }: TracePlace): string =>
  `00-${traceId}-${spanId}-${traceFlags & 1 ? '01' : '00'}`

/** What names the whole trace in a `traceparent` that is well-formed. */
export const traceIdIn = (traceparent: string): string => traceparent.slice(3, 35)
