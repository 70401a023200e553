import { deadlineHeader, keepAliveMs, passportHeader, passportSigner } from '@customer-graph/subgraph'
import { Pool } from 'undici'
import { z } from 'zod'
import { type SubgraphAddress } from '../config'
import { type SubgraphAnswer } from './equal-entities'
import { FetchFailed, postJson } from './post'
import { type RequestContext } from '../caller/request-context'
import { subgraphError } from './subgraph-errors'

export interface ExchangeOptions {
  readonly department: string
  readonly address: SubgraphAddress
  /** The most bytes of an answer. */
  readonly answerBytes: number
  /** How long an idle connection is kept, in milliseconds: less than the subgraph keeps it, or requests meet a closing door. */
  readonly idleMs?: number
}

/** One request to a subgraph and its answer. */
export interface Exchange {
  readonly body: string
  readonly context: RequestContext
  /** How long the subgraph has, in milliseconds; it is told. */
  readonly withinMs: number
  readonly signal: AbortSignal
}

const answerShape = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z.array(subgraphError).max(1000).optional(),
})

/** Connections to one subgraph: a passport for every request, a bound for every answer. `ask` throws FetchFailed and nothing else. */
export function exchangeWith({
  department,
  address,
  answerBytes,
  idleMs = keepAliveMs / 2,
}: ExchangeOptions) {
  const { origin, pathname } = address.url
  const pool = new Pool(origin, {
    connections: 64,
    connectTimeout: 2000,
    headersTimeout: 0,
    bodyTimeout: 0,
    keepAliveTimeout: Math.min(idleMs, 4000),
    keepAliveMaxTimeout: idleMs,
  })
  const sign = passportSigner(address.secret, department)
  return {
    async ask({ body, context, withinMs, signal }: Exchange): Promise<SubgraphAnswer> {
      const { caller, traceparent } = context
      const answer = await postJson(pool, {
        path: pathname,
        headers: {
          [passportHeader]: await sign(caller),
          [deadlineHeader]: String(Math.max(0, Math.ceil(withinMs))),
          'x-request-id': caller.requestId,
          ...(traceparent ? { traceparent } : {}),
        },
        body,
        signal,
        answerBytes,
      })
      const understood = answerShape.safeParse(answer)
      if (!understood.success || (!understood.data.data && !understood.data.errors?.length))
        throw new FetchFailed('unusable', 'neither data nor errors in the answer')
      const { data, errors = [] } = understood.data
      return { data: data ?? null, errors }
    },
    close: () => pool.destroy(),
  }
}
