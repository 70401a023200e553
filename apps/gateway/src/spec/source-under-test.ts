import { type RequestListener } from 'node:http'
import { GraphQLDataSourceRequestKind } from '@apollo/gateway/dist/datasources/types'
import { type Caller } from '@customer-graph/subgraph'
import { type FetchLimits } from '../config'
import { type FetchEvents } from '../departments/fetch-metrics'
import { inFlight } from '../departments/in-flight'
import { recordingLog, stubServer } from './stub-subgraphs'
import { subgraphSource } from '../departments/subgraph-source'

export const secret = 'a secret between the gateway and support'
export const limits: FetchLimits = {
  queryFetchMs: 10_000,
  mutationFetchMs: 10_000,
  requestMs: 10_000,
  answerBytes: 2000,
  queryRetries: 2,
  breakerFailures: 3,
  breakerOpenMs: 60_000,
}
export const caller: Caller = {
  subject: '019a9f3e-7c1a-7b5e-9d55-0f8a4b6c2d10',
  department: 'sales',
  roles: ['seller'],
  requestId: 'r-1',
}

export const rootFetch = { query: '{ticket(id:"1"){id} queue{id}}' }

const cleanUp: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of cleanUp.splice(0)) await close()
})

/** A source in front of `answer`, and what it told of itself. */
export async function sourceOf(
  answer: RequestListener | URL,
  { idleMs, ...change }: Partial<FetchLimits> & { idleMs?: number } = {},
) {
  const url =
    answer instanceof URL
      ? answer
      : await stubServer(answer).then((server) => (cleanUp.push(server.close), server.url))
  const { log, lines } = recordingLog()
  const outcomes: string[] = []
  const clocks: number[] = []
  const events: FetchEvents = {
    ended: (_department, outcome) => void outcomes.push(outcome),
    clockAhead: (_department, seconds) => void clocks.push(seconds),
    retried: () => void outcomes.push('retried'),
    breaker: (_department, state) => void outcomes.push(`breaker ${state}`),
    deduplicated: (_department, what, count) => void outcomes.push(`${count} ${what} deduplicated`),
  }
  const address = { url, secret }
  const source = subgraphSource({
    department: 'support',
    address,
    limits: { ...limits, ...change },
    log,
    events,
    inFlight: inFlight(),
    lookups: () => new Map(),
    now: Date.now,
    ...(idleMs === undefined ? {} : { idleMs }),
  })
  cleanUp.unshift(() => source.close())
  const ask = async (
    request: { query: string; variables?: object } = rootFetch,
    signal = new AbortController().signal,
    asking: Caller = caller,
    deadline = performance.now() + limits.requestMs,
  ) => {
    const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01'
    const context = { caller: asking, traceparent, deadline, signal }
    const answered = await source.process({
      kind: GraphQLDataSourceRequestKind.INCOMING_OPERATION,
      request,
      context,
      incomingRequestContext: {} as never,
    } as never)
    const errors = (answered.errors ?? []).map(({ message, path, extensions }) => ({
      message,
      path,
      extensions,
    }))
    return { data: answered.data, errors }
  }
  return { ask, lines, outcomes, clocks }
}

/** Answers JSON. */
export const json =
  (body: unknown, status = 200): RequestListener =>
  (_request, response) =>
    void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
/** Answers anything. */
export const raw =
  (body: string, status = 200, type = 'application/json'): RequestListener =>
  (_request, response) =>
    void response.writeHead(status, { 'content-type': type }).end(body)
