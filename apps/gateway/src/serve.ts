import { type ApolloGateway } from '@apollo/gateway'
import { ApolloServer } from '@apollo/server'
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled'
import fastifyApollo from '@as-integrations/fastify'
import { type Log, maskError, tokenReader } from '@customer-graph/subgraph'
import { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { authenticate, callerOf } from './authentication'
import { type GatewayConfig } from './config'
import { incompleteAnswers } from './incomplete-answers'
import { operationResolution } from './operation-resolution'
import { type RequestContext } from './request-context'

/** Serves the graph at `/graphql` of `http`. Answers the Apollo Server, to be stopped after `http` is closed. */
export async function serve(
  http: FastifyInstance,
  gateway: ApolloGateway,
  { production, introspection, trust, limits }: GatewayConfig,
  log: Log,
): Promise<ApolloServer<RequestContext>> {
  const apollo = new ApolloServer<RequestContext>({
    gateway,
    nodeEnv: production ? 'production' : 'development',
    introspection,
    hideSchemaDetailsFromClientErrors: production,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    formatError: maskError(log),
    logger: log,
    plugins: [ApolloServerPluginLandingPageDisabled(), operationResolution(), incompleteAnswers(log)],
  })
  await apollo.start()
  await http.register(async (graph) => {
    authenticate(graph, tokenReader(trust))
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
    signal: AbortSignal.any([left.signal, AbortSignal.timeout(requestMs)]),
  }
}
