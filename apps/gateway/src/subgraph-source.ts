import { type GraphQLDataSource, type GraphQLDataSourceProcessOptions } from '@apollo/gateway'
import { type Log, passportHeader, passportSigner } from '@customer-graph/subgraph'
import { type GraphQLError } from 'graphql'
import { Pool } from 'undici'
import { z } from 'zod'
import { type FetchLimits, type SubgraphAddress } from './config'
import { missing } from './missing-department'
import { FetchFailed, postJson } from './post'
import { type RequestContext } from './request-context'
import { subgraphError, toClientErrors } from './subgraph-errors'

/** How a fetch ended, for the metrics. */
export type Outcome = 'answered' | FetchFailed['kind']

export interface SourceOptions {
  readonly department: string
  readonly address: SubgraphAddress
  readonly limits: FetchLimits
  readonly log: Log
  readonly observe: (department: string, outcome: Outcome, seconds: number) => void
}

type Answer = Awaited<ReturnType<GraphQLDataSource['process']>>

/** A subgraph as the gateway's executor asks it, with its own pool of connections. */
export interface SubgraphSource extends GraphQLDataSource<RequestContext> {
  close(): Promise<void>
}

const answerShape = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z.array(subgraphError).max(1000).optional(),
})

/**
 * Asks one subgraph: a passport for every request, a deadline for every fetch, a bound for every answer. A fetch that fails
 * becomes one error for every field it leaves null, and never an exception: the rest of the query goes on.
 */
export function subgraphSource({ department, address, limits, log, observe }: SourceOptions): SubgraphSource {
  const { origin, pathname } = address.url
  const pool = new Pool(origin, { connections: 64, connectTimeout: 2000, headersTimeout: 0, bodyTimeout: 0 })
  const sign = passportSigner(address.secret, department)

  async function ask(
    request: GraphQLDataSourceProcessOptions['request'],
    context: RequestContext,
  ): Promise<Answer> {
    const { caller, traceparent } = context
    const { query = '', variables = {}, operationName } = request
    const fetchMs = query.trimStart().startsWith('mutation') ? limits.mutationFetchMs : limits.queryFetchMs
    const answer = await postJson(pool, {
      path: pathname,
      headers: {
        [passportHeader]: await sign(caller),
        'x-request-id': caller.requestId,
        ...(traceparent ? { traceparent } : {}),
      },
      body: JSON.stringify({ query, variables, ...(operationName ? { operationName } : {}) }),
      signal: AbortSignal.any([context.signal, AbortSignal.timeout(fetchMs)]),
      answerBytes: limits.answerBytes,
    })
    const understood = answerShape.safeParse(answer)
    if (!understood.success || (!understood.data.data && !understood.data.errors?.length))
      throw new FetchFailed('unusable', 'neither data nor errors in the answer')
    const { data, errors = [] } = understood.data
    const strange = errors.filter(({ extensions }) =>
      ['UNAUTHENTICATED', 'GRAPHQL_VALIDATION_FAILED', 'GRAPHQL_PARSE_FAILED'].includes(extensions.code),
    )
    if (strange.length > 0)
      log.error(
        { department, codes: strange.map(({ extensions }) => extensions.code) },
        'a subgraph refuses the gateway itself',
      )
    return {
      data: data ?? null,
      ...(errors.length > 0 ? failing(toClientErrors(errors, request, department)) : {}),
    }
  }

  return {
    async process(options) {
      const startedAt = performance.now()
      const observed = (outcome: Outcome) =>
        observe(department, outcome, (performance.now() - startedAt) / 1000)
      try {
        const answer = await ask(options.request, options.context as RequestContext)
        observed('answered')
        return answer
      } catch (error) {
        if (!(error instanceof FetchFailed)) throw error
        observed(error.kind)
        log.warn(
          { department, kind: error.kind, reason: error.message },
          'a department is missing from an answer',
        )
        const code = error.kind === 'timeout' ? 'SUBGRAPH_TIMEOUT' : 'SUBGRAPH_UNAVAILABLE'
        return { data: null, ...failing(missing(options.request, department, code)) }
      }
    },
    close: () => pool.destroy(),
  }
}

/** The executor keeps GraphQLErrors as they are, though its types ask for formatted ones. */
const failing = (errors: readonly GraphQLError[]): Pick<Answer, 'errors'> => ({ errors: errors as never })
