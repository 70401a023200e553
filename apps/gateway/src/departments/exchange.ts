import {
  deadlineHeader,
  idleConnectionMs,
  passportHeader,
  passportSigner,
  sentHeader,
} from '@customer-graph/subgraph'
import { newId } from '@customer-graph/glossary'
import { inSpan } from '@customer-graph/tracing'
import { Pool } from 'undici'
import { z } from 'zod'
import { type SubgraphAddress } from '../config'
import { clockAhead, refuseWrongClock } from './clocks'
import { type SubgraphAnswer } from './equal-entities'
import { FetchFailed, parseObject, type Posted, postJson } from './post'
import { type RequestContext } from '../request-context'
import { subgraphError } from './subgraph-errors'

export interface ExchangeOptions {
  readonly department: string
  readonly address: SubgraphAddress
  /** The most bytes of an answer. */
  readonly answerBytes: number
  /** Milliseconds since 1970. */
  now(): number
  /** Hears how far our clock is ahead of the department's, in seconds. */
  readonly clockAhead: (seconds: number) => void
  /** How long an idle connection is kept, in milliseconds: less than the subgraph keeps it, or requests meet a closing door. */
  readonly idleMs?: number
}

/** Whose clock it is that says when something was sent. */
const gatewayId = newId()

/** One request to a subgraph and its answer. */
export interface Exchange {
  readonly body: string
  readonly context: RequestContext
  /** How long the subgraph has, in milliseconds; it is told. */
  readonly withinMs: number
  readonly signal: AbortSignal
}

/** An answer nobody else has. */
export interface ReceivedAnswer extends SubgraphAnswer {
  /** The same once more, sharing nothing with this one. */
  again(): SubgraphAnswer
}

/** A client may ask for as many objects, and hear of each that it may not see it; more are counted. */
const maxErrors = 10_000

const errorsShape = z.array(subgraphError)

/** Throws FetchFailed when it is no answer of a GraphQL server. */
function understood(posted: Posted): SubgraphAnswer {
  const { data, errors } = parseObject(posted)
  const list = errors === undefined ? [] : Array.isArray(errors) ? errors : null
  const told = list && errorsShape.parse(list.slice(0, maxErrors))
  const isData = data === undefined || data === null || (typeof data === 'object' && !Array.isArray(data))
  if (!told || !isData || (!data && told.length === 0))
    throw new FetchFailed('unusable', 'neither data nor errors in the answer')
  return {
    data: (data ?? null) as SubgraphAnswer['data'],
    errors: told,
    leftOut: Math.max(0, list.length - maxErrors),
  }
}

/** Connections to one subgraph: a passport for every request, a bound for every answer. `ask` throws FetchFailed and nothing else. */
export function exchangeWith({
  department,
  address,
  answerBytes,
  clockAhead: heard,
  now,
  idleMs = idleConnectionMs,
}: ExchangeOptions) {
  const { origin, pathname } = address.url
  const pool = new Pool(origin, {
    connections: 64,
    connectTimeout: 2000,
    headersTimeout: 0,
    bodyTimeout: 0,
    keepAliveTimeout: idleMs,
    keepAliveMaxTimeout: idleMs,
  })
  const sign = passportSigner(address.secret, department)
  const spanOptions = { kind: 'client' as const, attributes: { department } }
  return {
    ask: ({ body, context, withinMs, signal }: Exchange): Promise<ReceivedAnswer> => {
      const { caller } = context
      const ask = async (traceparent: string | null) => {
        const headers: Record<string, string> = {
          [passportHeader]: sign(caller),
          [deadlineHeader]: String(Math.max(0, Math.ceil(withinMs))),
          [sentHeader]: `${gatewayId} ${now()}`,
          'x-request-id': caller.requestId,
        }
        if (traceparent) headers['traceparent'] = traceparent
        const posted = await postJson(pool, { path: pathname, headers, body, signal, answerBytes })
        const ahead = clockAhead(posted, now())
        if (ahead !== undefined) heard(ahead)
        refuseWrongClock(posted, department)
        return { ...understood(posted), again: () => understood(posted) }
      }
      return inSpan(`fetch ${department}`, context.traceparent, spanOptions, ask)
    },
    close: () => pool.destroy(),
  }
}
