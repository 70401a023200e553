import { isTracing, readTraceparent, type Span, startSpan, writeTraceparent } from '@customer-graph/tracing'
import { type FastifyInstance, type FastifyRequest } from 'fastify'
import { deadlineOf } from './deadline'
import { delays } from './delays'
import { type Log, namesOf } from './log'
import { type RequestScope, requestScope } from './request-scope'

type Followed = FastifyRequest & { scope?: RequestScope; span?: Span }

/** The one route that is worth a span; probes and scrapes are not. */
const graphPath = '/graphql'

/**
 * Follows each request of `http`: whatever it does runs in its `requestScope`, and in its span while tracing is on, and a log
 * line says how it was answered. That of a mutation is at `info`, since a change is what people come back to ask about.
 */
export function followRequests(http: FastifyInstance, log: Log, entersScope: boolean): void {
  const seen = delays()
  http.decorateRequest('scope')
  http.decorateRequest('span')
  // The scope is entered after the body was read: reading it switches the asynchronous context.
  http.addHook('preHandler', (request: Followed, _reply, next) => {
    const deadline = deadlineOf(request.headers, seen)
    const place = readTraceparent(request.headers.traceparent)
    let traceparent = place && writeTraceparent(place)
    if (isTracing() && request.routeOptions.url === graphPath) {
      request.span = startSpan('graphql', traceparent, {
        kind: 'server',
        attributes: { 'request.id': request.id },
      })
      traceparent = request.span.traceparent
    }
    const scope: RequestScope = {
      requestId: request.id,
      traceparent,
      ...(deadline === undefined ? {} : { deadline }),
    }
    request.scope = scope
    if (entersScope) requestScope.run(scope, next)
    else next()
  })
  http.addHook('onResponse', (request: Followed, reply, done) => {
    done()
    const { method, scope = { requestId: request.id } } = request
    const { statusCode: status } = reply
    if (request.span) endSpan(request.span, scope, status)
    const level = status >= 500 ? 'warn' : scope.changes ? 'info' : 'debug'
    if (!log.isLevelEnabled(level)) return
    const ms = Math.round(reply.elapsedTime)
    log[level]({ ...namesOf(scope), method, route: request.routeOptions.url, status, ms }, 'answered')
  })
}

/** The scope of a request that is followed, for who does not run in it. */
export const scopeOf = (request: FastifyRequest): RequestScope =>
  (request as Followed).scope ?? { requestId: request.id }

function endSpan(span: Span, { operation, changes }: RequestScope, status: number): void {
  const kind = changes ? 'mutation' : 'query'
  span.set(
    {
      'http.response.status_code': status,
      'graphql.operation.type': kind,
      ...(operation ? { 'graphql.operation.name': operation } : {}),
    },
    `graphql ${kind}`,
  )
  span.end(status >= 500 ? { code: String(status) } : undefined)
}
