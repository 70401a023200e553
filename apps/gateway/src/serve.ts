import { type ApolloGateway } from '@apollo/gateway'
import { ApolloServer } from '@apollo/server'
import {
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled'
import fastifyApollo from '@as-integrations/fastify'
import { type Log, maskError, tokenReader } from '@customer-graph/subgraph'
import { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { authenticate, callerOf } from './caller/authentication'
import { type GatewayConfig } from './config'
import { costLimit } from './limits/cost-limit'
import { incompleteAnswers } from './departments/incomplete-answers'
import { operationResolution } from './limits/operation-resolution'
import { persistedOperations } from './safelist/persisted-operations'
import { rateLimit } from './limits/rate-limit'
import { refuseFlawed } from './limits/refuse-flawed'
import { refuseUnlisted } from './safelist/refuse-unlisted'
import { type Rejected } from './limits/rejections'
import { type RequestContext } from './caller/request-context'
import { reservedAliases } from './limits/reserved-aliases'
import { safelistFrom } from './safelist/safelist'

/** Serves the graph at `/graphql` of `http`. Answers the Apollo Server, to be stopped after `http` is closed. */
export async function serve(
  http: FastifyInstance,
  gateway: ApolloGateway,
  config: GatewayConfig,
  { log, rejected }: { log: Log; rejected: Rejected },
): Promise<ApolloServer<RequestContext>> {
  const { production, introspection, trust, limits, operationLimits, rateLimits } = config
  const safelist = safelistFrom(config.safelist)
  const rate = rateLimit(rateLimits, () => performance.now())
  const apollo = new ApolloServer<RequestContext>({
    gateway,
    nodeEnv: production ? 'production' : 'development',
    introspection,
    hideSchemaDetailsFromClientErrors: production,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    formatError: maskError(log),
    persistedQueries: { cache: persistedOperations(safelist) },
    validationRules: [reservedAliases],
    logger: log,
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      operationResolution(),
      incompleteAnswers(log),
      costLimit({ maximum: operationLimits.cost, rate, rejected }),
    ],
  })
  await apollo.start()
  await http.register(async (graph) => {
    authenticate(graph, tokenReader(trust))
    refuseFlawed(graph, operationLimits, rejected)
    refuseUnlisted(graph, safelist, { log, rejected })
    await graph.register(fastifyApollo(apollo), {
      path: '/graphql',
      method: ['GET', 'POST'],
      context: async (request, reply) => requestContext(request, reply, limits.requestMs),
    })
  })
  return apollo
}

/** Ends with the client's connection or the request's time, whichever comes first; every fetch ends with it. */
function requestContext(request: FastifyRequest, reply: FastifyReply, requestMs: number): RequestContext {
  const left = new AbortController()
  reply.raw.once('close', () => left.abort())
  const { traceparent } = request.headers
  return {
    caller: callerOf(request),
    traceparent: typeof traceparent === 'string' ? traceparent : null,
    deadline: performance.now() + requestMs,
    signal: AbortSignal.any([left.signal, AbortSignal.timeout(requestMs)]),
  }
}
