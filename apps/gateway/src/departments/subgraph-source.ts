import { type GraphQLDataSource, type GraphQLDataSourceProcessOptions } from '@apollo/gateway'
import { type Log, namesOf } from '@customer-graph/subgraph'
import { type GraphQLFormattedError } from 'graphql'
import { breaker } from './breaker'
import { type FetchLimits, type SubgraphAddress } from '../config'
import { type SubgraphAnswer, withoutRepeats } from './equal-entities'
import { exchangeWith, type ReceivedAnswer } from './exchange'
import { type FetchEvents } from './fetch-metrics'
import { type InFlight } from './in-flight'
import { answeredByKey, type Lookups } from './lookup'
import { missing } from './missing-department'
import { FetchFailed, timeIsOver } from './post'
import { type RequestContext } from '../request-context'
import { retryBudget, retrying } from './retry'
import { toClientErrors } from './subgraph-errors'

export interface SourceOptions {
  readonly department: string
  readonly address: SubgraphAddress
  readonly limits: FetchLimits
  readonly log: Log
  readonly events: FetchEvents
  /** The queries in flight to all subgraphs. */
  readonly inFlight: InFlight<ReceivedAnswer>
  /** The root fields of the graph that can be answered with a key alone. */
  readonly lookups: () => Lookups
  /** Milliseconds since 1970. */
  now(): number
  /** How long an idle connection is kept, in milliseconds; less than subgraphs keep theirs unless told otherwise. */
  readonly idleMs?: number
}

type Answer = Awaited<ReturnType<GraphQLDataSource['process']>>
type Request = GraphQLDataSourceProcessOptions['request']

/** A subgraph as the gateway's executor asks it, with its own pool of connections. */
export interface SubgraphSource extends GraphQLDataSource<RequestContext> {
  close(): Promise<void>
}

/**
 * Asks one subgraph: equal entities and equal queries once, broken connections again (never a mutation), a failing department
 * not at all for a while. A fetch that fails becomes one error for every field it leaves null, and never an exception: the
 * rest of the query goes on, from the key alone where the fetch was to find an entity by it.
 */
export function subgraphSource(options: SourceOptions): SubgraphSource {
  const { department, limits, log, events, inFlight } = options
  const exchange = exchangeWith({
    ...options,
    answerBytes: limits.answerBytes,
    clockAhead: (seconds) => events.clockAhead(department, seconds),
  })
  const budget = retryBudget()
  const guard = breaker({
    failures: limits.breakerFailures,
    openMs: limits.breakerOpenMs,
    now: () => performance.now(),
    changed(state) {
      events.breaker(department, state)
      log.warn({ department, state }, 'the breaker of a department changed')
    },
  })

  /** One fetch, within its deadline, as the breaker allows. */
  async function fetch(
    body: string,
    context: RequestContext,
    most: number,
    stop: AbortController,
    retries: number,
  ) {
    const admitted = guard.admit()
    if (!admitted) throw new FetchFailed('refused', 'it failed too often a moment ago')
    const deadline = Math.min(performance.now() + most, context.deadline)
    const tooLong = setTimeout(() => stop.abort(timeIsOver()), most)
    const { signal } = stop
    const ask = () => exchange.ask({ body, context, withinMs: deadline - performance.now(), signal })
    try {
      const answer = await retrying(ask, {
        retries,
        budget,
        signal,
        retried: () => events.retried(department),
      })
      admitted.succeeded()
      return answer
    } catch (error) {
      const { kind } = error as FetchFailed
      if (kind === 'left') admitted.abandoned()
      else if (kind === 'oversized' || kind === 'clocks') admitted.succeeded()
      else admitted.failed()
      throw error
    } finally {
      clearTimeout(tooLong)
    }
  }

  async function ask(
    request: Request,
    context: RequestContext,
    written: readonly string[] | null,
  ): Promise<SubgraphAnswer> {
    const { query = '' } = request
    const body = bodyOf(request, written)
    if (query.trimStart().startsWith('mutation')) {
      const stop = new AbortController()
      const leave = () => stop.abort(context.signal.reason)
      context.signal.addEventListener('abort', leave, { once: true })
      if (context.signal.aborted) leave()
      try {
        return await fetch(body, context, limits.mutationFetchMs, stop, 0)
      } finally {
        context.signal.removeEventListener('abort', leave)
        inFlight.letGo()
      }
    }
    const { subject, department: theirs, roles } = context.caller
    const key = [department, subject, theirs, JSON.stringify(roles), body].join(' ')
    const { answer, joined } = await inFlight.share(key, context.signal, (stop) =>
      fetch(body, context, limits.queryFetchMs, stop, limits.queryRetries),
    )
    if (!joined) return answer
    events.deduplicated(department, 'query', 1)
    return answer.again()
  }

  async function answerTo(request: Request, context: RequestContext): Promise<Answer> {
    const entities = withoutRepeats(request)
    if (entities.repeats > 0) events.deduplicated(department, 'entity', entities.repeats)
    const answer = entities.fanOut(await ask(entities.request, context, entities.written))
    const { data, errors } = answer
    warnOfStrangers(errors, context)
    return { data, ...(errors.length > 0 ? failing(toClientErrors(answer, request, department)) : {}) }
  }

  function warnOfStrangers(errors: SubgraphAnswer['errors'], { scope }: RequestContext): void {
    const codes = errors.map(({ extensions }) => extensions.code).filter((code) => refusesUs.has(code))
    if (codes.length > 0)
      log.error({ ...names(scope), department, codes }, 'a subgraph refuses the gateway itself')
  }

  return {
    async process({ request, context }) {
      const startedAt = performance.now()
      const ended = (outcome: Parameters<FetchEvents['ended']>[1]) =>
        events.ended(department, outcome, (performance.now() - startedAt) / 1000)
      try {
        const answer = await answerTo(request, context as RequestContext)
        ended('answered')
        return answer
      } catch (error) {
        if (!(error instanceof FetchFailed)) throw error
        const { kind, message: reason } = error
        ended(kind)
        const { scope } = context as RequestContext
        if (kind !== 'left')
          log.warn({ ...names(scope), department, kind, reason }, 'a department is missing from an answer')
        const code = kind === 'timeout' ? 'SUBGRAPH_TIMEOUT' : 'SUBGRAPH_UNAVAILABLE'
        const standIn = answeredByKey(request, options.lookups())
        return {
          data: standIn?.data ?? null,
          ...failing(
            missing(request, department, code, standIn?.paths, kind === 'clocks' ? reason : undefined),
          ),
        }
      }
    },
    close: () => exchange.close(),
  }
}

/** The body of a request, with representations that were written as JSON already. */
function bodyOf(
  { query = '', variables = {}, operationName }: Request,
  written: readonly string[] | null,
): string {
  const { representations: _written, ...others } = variables
  const rest = JSON.stringify(written ? others : variables)
  const entities = written ? `"representations":[${written.join(',')}]` : ''
  const all = entities === '' ? rest : rest === '{}' ? `{${entities}}` : `${rest.slice(0, -1)},${entities}}`
  const name = operationName ? `,"operationName":${JSON.stringify(operationName)}` : ''
  return `{"query":${JSON.stringify(query)},"variables":${all}${name}}`
}

const names = (scope: RequestContext['scope']) => (scope ? namesOf(scope) : {})

/** Codes of a subgraph that does not take the gateway's passport or does not know the gateway's graph. */
const refusesUs = new Set(['UNAUTHENTICATED', 'GRAPHQL_VALIDATION_FAILED', 'GRAPHQL_PARSE_FAILED'])

const failing = (errors: GraphQLFormattedError[]): Pick<Answer, 'errors'> => ({ errors })
