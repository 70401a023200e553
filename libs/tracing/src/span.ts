import {
  type Attributes,
  ROOT_CONTEXT,
  type Span as SdkSpan,
  SpanKind,
  SpanStatusCode,
  trace,
  type Tracer,
} from '@opentelemetry/api'
import { readTraceparent, writeTraceparent } from './traceparent.rules'

/** A piece of work in a trace. */
export interface Span {
  /** To be told to whatever this work causes. While tracing is off: what this work was told itself. */
  readonly traceparent: string | null
  /** Adds what became known meanwhile; a `name` renames the span. Never personal data: traces leave the house. */
  set(attributes: Attributes, name?: string): void
  /** To be called once; with an error when the work failed. */
  end(error?: unknown): void
}

export interface SpanOptions {
  /** `server` and `client` are the two ends of a request, `producer` and `consumer` those of an event. */
  readonly kind?: 'internal' | 'server' | 'client' | 'producer' | 'consumer'
  readonly attributes?: Attributes
}

const kinds = {
  internal: SpanKind.INTERNAL,
  server: SpanKind.SERVER,
  client: SpanKind.CLIENT,
  producer: SpanKind.PRODUCER,
  consumer: SpanKind.CONSUMER,
}

/** Undefined while tracing is off, which is what makes it cost nothing then. */
let tracer: Tracer | undefined

/** Switches tracing on in this process, or off. For `startTracing`. */
export const traceWith = (next: Tracer | undefined): void => void (tracer = next)

/** Whether spans are made at all in this process. */
export const isTracing = (): boolean => tracer !== undefined

/** Begins a piece of work that `parent`, a W3C traceparent, caused; without one it begins a trace of its own. */
export function startSpan(name: string, parent: string | null, options: SpanOptions = {}): Span {
  return tracer ? recorded(tracer, name, parent, options) : untraced(parent)
}

/** Runs `work` in a span, handing it the traceparent for what it causes in turn. */
export async function inSpan<Result>(
  name: string,
  parent: string | null,
  options: SpanOptions,
  work: (traceparent: string | null) => Promise<Result>,
): Promise<Result> {
  if (!tracer) return work(parent)
  const span = recorded(tracer, name, parent, options)
  try {
    const result = await work(span.traceparent)
    span.end()
    return result
  } catch (error) {
    span.end(error)
    throw error
  }
}

const untraced = (traceparent: string | null): Span => ({
  traceparent,
  set: nothing,
  end: nothing,
})
function nothing(): void {}

function recorded(by: Tracer, name: string, parent: string | null, options: SpanOptions): Span {
  const place = readTraceparent(parent)
  const above = place ? trace.setSpanContext(ROOT_CONTEXT, { ...place, isRemote: true }) : ROOT_CONTEXT
  const { kind = 'internal', attributes = {} } = options
  const span = by.startSpan(name, { kind: kinds[kind], attributes }, above)
  return {
    traceparent: writeTraceparent(span.spanContext()),
    set: (more, rename) => {
      span.setAttributes(more)
      if (rename) span.updateName(rename)
    },
    end: (error) => {
      if (error !== undefined) fail(span, error)
      span.end()
    },
  }
}

/** Only the kind of error: its message may hold what a person wrote, and the log has it under the same request id. */
function fail(span: SdkSpan, error: unknown): void {
  const { code, kind, name } = (error ?? {}) as Record<string, unknown>
  const type = [code, kind, name].find((each) => typeof each === 'string') ?? 'unknown'
  span.setStatus({ code: SpanStatusCode.ERROR })
  span.setAttribute('error.type', type as string)
}
