import { type IncomingMessage, request } from 'node:http'
import { createMemoryBus, encodeEvent } from '@customer-graph/events'
import { createHttp, createMetrics, developmentToken, tokenReader } from '@customer-graph/subgraph'
import { eventually } from '@customer-graph/testing'
import { buildSchema, GraphQLError } from 'graphql'
import { WebSocket } from 'ws'
import { directory } from '../caller/directory'
import { rateLimit } from '../limits/rate-limit'
import { persistedOperations } from '../safelist/persisted-operations'
import { safelistFrom } from '../safelist/safelist'
import { person, secret } from '../spec/gateway-under-test'
import { codeOf, type Connect, type LiveClient, type Told, transports } from '../spec/live-clients'
import { recordingLog } from '../spec/stub-subgraphs'
import { writtenEvent } from '../spec/written-event'
import { activityHub } from './activity-hub'
import { followEvents } from './follow-events'
import { serveLive } from './serve-live'

const schema = buildSchema(`
  type Query { customer(id: ID!): Customer }
  type Customer { name: String }
  type Subscription { customerActivity(customerId: ID!): CustomerActivity }
  type CustomerActivity { type: String! customer: Customer }`)
const query = 'subscription { customerActivity(customerId: "c1") { type customer { name } } }'
const opened: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of opened.splice(0).reverse()) await close()
})

/** Live updates alone, on an HTTP server of their own, with a bus in memory. */
async function served(read = tokenReader({ kind: 'development', secret })) {
  const { log } = recordingLog()
  const bus = createMemoryBus()
  const metrics = createMetrics('gateway')
  const http = createHttp({ log, bodyLimit: 10_000, isStopping: () => false, entersScope: false })
  const hub = activityHub({ listeners: 2, listenersEach: 2, waiting: 10 })
  const connectBus = async () => bus
  const following = followEvents({ connectBus, hub, directory: directory(), log, now: Date.now })
  const letGo = serveLive(http, {
    hub,
    following,
    pipeline: {
      admit: () => null,
      operations: persistedOperations(safelistFrom({ mode: 'off', files: [], everyMs: 1000, log })),
      charge: () => ({ objects: 1, work: 0, requested: 1 }),
      rate: rateLimit({ costPerSecond: 0, costAtOnce: 1 }, () => 0),
    },
    maxRequestBytes: 10_000,
    read,
    ask: async (_query, { __customerId }) => ({
      data: { customer: { name: `Customer ${String(__customerId)}` } },
    }),
    schema: () => schema,
    metrics,
    log,
  })
  const url = `${await http.listen({ host: '127.0.0.1', port: 0 })}/graphql`
  const stop = async () => {
    await letGo()
    await following.stop()
    await http.close()
  }
  let stopping: Promise<void> | undefined
  opened.push(() => (stopping ??= stop()))
  const measured = async (name: string) =>
    Number((await metrics.getSingleMetricAsString(name)).split(' ').at(-1))
  const until = (name: string, value: number) =>
    eventually(
      `${name} is ${value}`,
      () => measured(name),
      (now) => now === value,
    )
  await until('live_events_heard', 1)
  return {
    url,
    until,
    stop: () => (stopping ??= stop()),
    publish: () => bus.publish('sales.events', [encodeEvent(writtenEvent('c1'))]),
  }
}

/** Resolves once a client was told something. */
const somethingTold = (told: readonly Told[]) =>
  eventually(
    'something is told',
    () => told.length,
    (count) => count > 0,
  )

const token = () => developmentToken(person, secret)

/** Subscribes, for as long as the test lasts. */
function listening(connect: Connect, url: string, bearer: string | null): LiveClient {
  const client = connect(url, { token: bearer, query })
  opened.push(async () => client.leave())
  return client
}

describe.each(transports)('by %s', (_name, transport) => {
  const connect = (url: string, bearer: string | null) => listening(transport, url, bearer)

  test('a client is told what happens, with the customer as the graph knows it', async () => {
    const { url, until, publish } = await served()
    const { told } = connect(url, await token())
    await until('live_subscriptions', 1)
    await publish()
    await somethingTold(told)
    expect(told).toEqual([
      { data: { customerActivity: { type: 'sales.deal-won.v1', customer: { name: 'Customer c1' } } } },
    ])
  })

  test('a client without a valid token is refused, and takes no place', async () => {
    const { url, until } = await served()
    for (const bearer of [null, 'a.b.c', await developmentToken(person, 'another secret of another gateway')])
      expect(await connect(url, bearer).ended).toBeTruthy()
    await until('live_subscriptions', 0)
  })

  test('a client that leaves frees its place', async () => {
    const { url, until } = await served()
    const clients = [connect(url, await token()), connect(url, await token())]
    await until('live_subscriptions', 2)
    expect(await codeOf(connect(url, await token()))).toBe('RATE_LIMITED')
    clients[0]!.leave()
    await until('live_subscriptions', 1)
    connect(url, await token())
    await until('live_subscriptions', 2)
  })

  test('a stop lets every client go, and does not wait for them', async () => {
    const { url, until, stop } = await served()
    const { ended } = connect(url, await token())
    await until('live_subscriptions', 1)
    await Promise.all([stop(), ended])
  })
})

test('a WebSocket without a token is closed as forbidden, an event stream answers 401', async () => {
  const { url } = await served()
  const socket = new WebSocket(url.replace('http', 'ws'), 'graphql-transport-ws')
  const closed = new Promise((resolve) => socket.once('close', resolve))
  socket.once('open', () => socket.send('{"type":"connection_init"}'))
  expect(await closed).toBe(4403)
  const answer = await fetch(`${url}/stream`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
    body: JSON.stringify({ query }),
  })
  expect([answer.status, await answer.json()]).toEqual([
    401,
    { errors: [expect.objectContaining({ extensions: { code: 'UNAUTHENTICATED' } })] },
  ])
})

test('while tokens cannot be checked, a WebSocket is closed so that clients try again, an event stream answers 503', async () => {
  const down = new GraphQLError('not now', { extensions: { code: 'AUTHENTICATION_UNAVAILABLE' } })
  const { url } = await served(() => Promise.reject(down))
  const socket = new WebSocket(url.replace('http', 'ws'), 'graphql-transport-ws')
  const closed = new Promise((resolve) =>
    socket.once('close', (code, reason) => resolve([code, String(reason)])),
  )
  const hello = { type: 'connection_init', payload: { authorization: 'Bearer a.b.c' } }
  socket.once('open', () => socket.send(JSON.stringify(hello)))
  expect(await closed).toEqual([1013, 'Tokens cannot be checked at the moment'])
  const { status, headers } = await fetch(`${url}/stream`, { headers: { authorization: 'Bearer a.b.c' } })
  expect([status, headers.get('retry-after')]).toEqual([503, '3'])
})

test('a WebSocket to any other path is refused', async () => {
  const { url } = await served()
  const socket = new WebSocket(url.replace('http', 'ws').replace('graphql', 'elsewhere'))
  const said = await new Promise((resolve) => socket.once('error', ({ message }) => resolve(message)))
  expect(said).toContain('404')
})

test('an upgrade whose address cannot be read is refused, and the others stay', async () => {
  const { url, until, publish } = await served()
  const { port } = new URL(url)
  const upgrade = request({
    port,
    host: '127.0.0.1',
    path: '//',
    headers: { connection: 'upgrade', upgrade: 'websocket' },
  })
  const { told } = listening(transports[1]![1], url, await token())
  await until('live_subscriptions', 1)
  const answer = await new Promise<IncomingMessage>((done) => upgrade.once('response', done).end())
  expect(answer.statusCode).toBe(404)
  await publish()
  await somethingTold(told)
})
