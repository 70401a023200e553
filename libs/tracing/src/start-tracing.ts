import type { ReadableSpan, SpanExporter as Exporter } from '@opentelemetry/sdk-trace-base'
import { traceWith } from './span'

/** Where traces go, and how many. */
export interface TracingSettings {
  /** Where an OTLP collector listens for HTTP, without the path, like `http://127.0.0.1:4318`. */
  readonly endpoint: string
  /** The share of traces begun here that is recorded, 0 to 1; who was told by its caller does as the caller does. */
  readonly share: number
}

export interface Tracing {
  /** Sends what is left, for at most 3 s. Never rejects. */
  stop(): Promise<void>
}

interface TracingLog {
  warn(fields: object, message: string): void
  info(fields: object, message: string): void
}

const sendMs = 2_000
const stopMs = 3_000

/**
 * Switches tracing on in this process; without settings it does nothing and loads nothing. Spans are sent in the background
 * in batches: a collector that is away or hangs costs spans, never a request, and is logged once until it is back.
 */
export async function startTracing(
  service: string,
  settings: TracingSettings | undefined,
  log: TracingLog,
): Promise<Tracing> {
  if (!settings) return { stop: async () => undefined }
  const { OTLPTraceExporter } = await import('@opentelemetry/exporter-trace-otlp-http')
  const url = `${settings.endpoint.replace(/\/+$/, '')}/v1/traces`
  const exporter = new OTLPTraceExporter({ url, timeoutMillis: sendMs })
  return traceTo(service, settings.share, tellingOnce(exporter, log))
}

/** Like `startTracing`, with another place for the spans to go. */
export async function traceTo(service: string, share: number, exporter: Exporter): Promise<Tracing> {
  const [sdk, { resourceFromAttributes }] = await Promise.all([
    import('@opentelemetry/sdk-trace-base'),
    import('@opentelemetry/resources'),
  ])
  const provider = new sdk.BasicTracerProvider({
    resource: resourceFromAttributes({ 'service.name': service, 'service.namespace': 'customer-graph' }),
    sampler: new sdk.ParentBasedSampler({ root: new sdk.TraceIdRatioBasedSampler(share) }),
    spanProcessors: [new sdk.BatchSpanProcessor(exporter)],
  })
  traceWith(provider.getTracer('customer-graph'))
  return {
    async stop() {
      traceWith(undefined)
      let timer: NodeJS.Timeout | undefined
      const tooLong = new Promise<void>((resolve) => (timer = setTimeout(resolve, stopMs)))
      await Promise.race([provider.shutdown().catch(() => undefined), tooLong])
      clearTimeout(timer)
    },
  }
}

/** A span as an exporter gets it. */
export type RecordedSpan = ReadableSpan

/** Logs that a collector does not take spans once, and once more when it does again. */
function tellingOnce(exporter: Exporter, log: TracingLog): Exporter {
  let failing = false
  const taken = 0
  return {
    export(spans, done) {
      exporter.export(spans, (result) => {
        const failed = result.code !== taken
        if (failed && !failing)
          log.warn(
            { err: result.error, spans: spans.length },
            'Traces cannot be sent and are dropped; requests are not affected. Look at OTEL_EXPORTER_OTLP_ENDPOINT',
          )
        if (!failed && failing) log.info({}, 'Traces are taken again')
        failing = failed
        done(result)
      })
    },
    forceFlush: async () => exporter.forceFlush?.(),
    shutdown: () => exporter.shutdown(),
  }
}
