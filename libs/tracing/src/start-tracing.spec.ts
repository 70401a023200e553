import { createServer, type Server } from 'node:http'
import { type AddressInfo } from 'node:net'
import { ancestryOf, startTraceCollector, type TraceCollector } from '@customer-graph/testing'
import { inSpan, isTracing, startSpan } from './span'
import { startTracing, type Tracing } from './start-tracing'

const told: string[] = []
const log = {
  warn: (_fields: object, message: string) => void told.push(message),
  info: (_fields: object, message: string) => void told.push(message),
}
const outside = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01'

jest.setTimeout(60_000)

let collector: TraceCollector
let tracing: Tracing | undefined
beforeEach(async () => {
  told.length = 0
  collector = await startTraceCollector()
})
afterEach(async () => {
  await tracing?.stop()
  tracing = undefined
  await collector.close()
})
const start = async (share = 1, endpoint = collector.url) =>
  (tracing = await startTracing('sales', { endpoint, share }, log))
const sent = async () => {
  await tracing?.stop()
  return collector.spans
}

const loaded = () =>
  Object.keys(require.cache).filter((file) => /opentelemetry.(sdk|exporter|otlp)/.test(file))

describe('while tracing is off', () => {
  test('nothing of the SDK is loaded', async () => {
    const { stop } = await startTracing('sales', undefined, log)
    await stop()
    expect(isTracing()).toBe(false)
    expect(loaded()).toEqual([])
  })

  test('what was told is handed on, so that a trace of others is not cut off here', async () => {
    expect(startSpan('work', outside).traceparent).toBe(outside)
    expect(startSpan('work', null).traceparent).toBeNull()
    expect(await inSpan('work', outside, {}, async (traceparent) => traceparent)).toBe(outside)
  })
})

test('spans are sent with the service’s name, each below the one that it was told of', async () => {
  await start()
  await inSpan('outer', null, {}, (outer) =>
    inSpan('inner', outer, { kind: 'client' }, async () => undefined),
  )
  const spans = await sent()
  expect(loaded()).not.toEqual([])
  const inner = spans.find(({ name }) => name === 'inner')!
  expect(ancestryOf(inner, spans)).toEqual(['sales: inner', 'sales: outer'])
})

test('a trace begun elsewhere goes on here', async () => {
  await start()
  startSpan('work', outside).end()
  expect(await sent()).toMatchObject([
    { traceId: '0af7651916cd43dd8448eb211c80319c', parentSpanId: 'b7ad6b7169203331' },
  ])
})

test('whoever is above decides whether a trace is recorded; only at its root the share does', async () => {
  await start(0)
  startSpan('not chosen', null).end()
  startSpan('above says yes', outside).end()
  const unrecorded = startSpan('above says no', outside.replace(/01$/, '00'))
  expect(unrecorded.traceparent).toMatch(/^00-0af7651916cd43dd8448eb211c80319c-[0-9a-f]{16}-00$/)
  unrecorded.end()
  expect((await sent()).map(({ name }) => name)).toEqual(['above says yes'])
})

test('work that fails says so by the kind of its error, never by its message', async () => {
  await start()
  const failure = Object.assign(new Error('the secret of Ms Berg'), { code: '23505' })
  await expect(inSpan('work', null, {}, () => Promise.reject(failure))).rejects.toBe(failure)
  const spans = await sent()
  expect(spans).toMatchObject([{ failed: true, attributes: { 'error.type': '23505' } }])
  expect(JSON.stringify(spans)).not.toContain('Berg')
})

describe('a collector that', () => {
  const hanging: Server[] = []
  afterEach(() => hanging.splice(0).forEach((server) => (server.closeAllConnections(), server.close())))

  test('is away is logged once, and work goes on', async () => {
    await collector.close()
    await start()
    startSpan('lost', null).end()
    await sent()
    collector = await startTraceCollector()
    expect(told).toEqual([expect.stringContaining('Look at OTEL_EXPORTER_OTLP_ENDPOINT')])
  })

  test('takes and never answers does not keep the process from ending', async () => {
    const server = createServer(() => undefined).listen(0, '127.0.0.1')
    hanging.push(server)
    await new Promise((listening) => server.once('listening', listening))
    await start(1, `http://127.0.0.1:${(server.address() as AddressInfo).port}`)
    startSpan('lost', null).end()
    await sent()
  })
})
