import { once } from 'node:events'
import { createServer } from 'node:http'
import { type AddressInfo } from 'node:net'

/** A span as a collector receives it. */
export interface CollectedSpan {
  readonly service: string
  readonly name: string
  readonly traceId: string
  readonly spanId: string
  /** Empty at the root of a trace. */
  readonly parentSpanId: string
  readonly failed: boolean
  readonly attributes: Readonly<Record<string, unknown>>
}

export interface TraceCollector {
  /** For OTEL_EXPORTER_OTLP_ENDPOINT. */
  readonly url: string
  /** All that came, in no particular order. */
  readonly spans: readonly CollectedSpan[]
  close(): Promise<void>
}

/** A collector of OpenTelemetry spans (OTLP over HTTP, as JSON) on loopback, for tests. */
export async function startTraceCollector(): Promise<TraceCollector> {
  const spans: CollectedSpan[] = []
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      if (request.url === '/v1/traces') spans.push(...spansIn(Buffer.concat(chunks).toString('utf8')))
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}')
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    spans,
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

interface Attribute {
  readonly key: string
  readonly value: Readonly<Record<string, unknown>>
}
interface Export {
  readonly resourceSpans: readonly {
    readonly resource: { readonly attributes: readonly Attribute[] }
    readonly scopeSpans: readonly { readonly spans: readonly Sent[] }[]
  }[]
}
type Sent = Omit<CollectedSpan, 'attributes' | 'parentSpanId' | 'service' | 'failed'> & {
  readonly parentSpanId?: string
  readonly attributes?: readonly Attribute[]
  readonly status?: { readonly code?: number }
}

const errorStatus = 2

function spansIn(body: string): CollectedSpan[] {
  const { resourceSpans } = JSON.parse(body) as Export
  return resourceSpans.flatMap(({ resource, scopeSpans }) =>
    scopeSpans.flatMap(({ spans }) =>
      spans.map(({ name, traceId, spanId, parentSpanId = '', attributes = [], status }) => ({
        service: String(valuesOf(resource.attributes)['service.name']),
        name,
        traceId,
        spanId,
        parentSpanId,
        failed: status?.code === errorStatus,
        attributes: valuesOf(attributes),
      })),
    ),
  )
}

const valuesOf = (attributes: readonly Attribute[]): Record<string, unknown> =>
  Object.fromEntries(attributes.map(({ key, value }) => [key, Object.values(value)[0]]))

/** The names of a span and of all it is in, innermost first, as `service: name`; ends with `(lost)` where a parent never came. */
export function ancestryOf(span: CollectedSpan, spans: readonly CollectedSpan[]): string[] {
  const line: string[] = []
  for (let at: CollectedSpan | undefined = span; at;) {
    line.push(`${at.service}: ${at.name}`)
    const { parentSpanId, traceId }: CollectedSpan = at
    if (parentSpanId === '') break
    at = spans.find((each) => each.traceId === traceId && each.spanId === parentSpanId)
    if (!at) line.push('(lost)')
  }
  return line
}
