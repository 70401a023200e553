import { ApolloServer } from '@apollo/server'
import {
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled'
import { fastifyApolloHandler } from '@as-integrations/fastify'
import {
  inScope,
  type Log,
  maskError,
  nameOperation,
  namesOf,
  scopeOf,
  type tokenReader,
} from '@customer-graph/subgraph'
import { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { askedBy } from './caller/asked-by'
import { showBrowsersTheEditor } from './start-page/show-browsers-the-editor'
import { authenticate, callerOf } from './caller/authentication'
import { type GatewayConfig } from './config'
import { fastPath } from './fast-path'
import { type GraphExecutor } from './execution/graph-executor'
import { costLimit } from './limits/cost-limit'
import { timeIsOver } from './departments/post'
import { operationResolution } from './limits/operation-resolution'
import { lookedUpByApollo, registerOperations } from './safelist/persisted-operations'
import { answerRefused } from './limits/refused'
import { documentStore } from './limits/document-store'
import { type Pipeline } from './live/open-live'
import { type RequestContext } from './request-context'
import { reservedAliases } from './limits/reserved-aliases'
import { type PreparedOperation } from './execution/operation'
import { type Safelist } from './safelist/safelist'
import { clientOf, unnamed } from './usage/client-of'
import { type FieldUsage } from './usage/field-usage'
import { noteUsage } from './usage/note-usage'

export interface ServeOptions {
  readonly log: Log
  readonly pipeline: Pipeline
  /** Hears who asked for which fields. */
  readonly note: FieldUsage['note']
  readonly safelist: Safelist
  readonly read: ReturnType<typeof tokenReader>
}

/** Serves the graph at `/graphql` of `http`. Answers the Apollo Server, to be stopped after `http` is closed. */
export async function serve(
  http: FastifyInstance,
  executor: GraphExecutor,
  config: GatewayConfig,
  { log, pipeline, safelist, read, note }: ServeOptions,
): Promise<ApolloServer<RequestContext>> {
  const { production, introspection, limits, operationLimits } = config
  const { admit, operations, charge, rate } = pipeline
  const maximum = operationLimits.cost
  const apollo = new ApolloServer<RequestContext>({
    gateway: executor,
    nodeEnv: production ? 'production' : 'development',
    introspection,
    hideSchemaDetailsFromClientErrors: production,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    csrfPrevention: true,
    formatError: maskError(log),
    persistedQueries: { cache: lookedUpByApollo(operations) },
    documentStore: documentStore(),
    validationRules: [reservedAliases],
    logger: log,
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      operationResolution(),
      nameOperation(),
      costLimit({ charge, rate, maximum }),
      registerOperations(operations),
      noteUsage(note),
    ],
  })
  await apollo.start()
  await http.register(async (graph) => {
    showBrowsersTheEditor(graph)
    authenticate(graph, read)
    graph.addHook('preHandler', (request, reply, done) => {
      const { name, version } = clientOf(request.headers)
      if (name !== unnamed) scopeOf(request).client = version === null ? name : `${name} ${version}`
      const refused = admit(askedBy(request), namesOf(scopeOf(request)))
      return refused ? answerRefused(reply, refused) : done()
    })
    const contextOf = (request: FastifyRequest, reply: FastifyReply) =>
      requestContext(request, reply, limits.requestMs)
    const noted = ({ graph, definition, fragments }: PreparedOperation, { headers }: FastifyRequest) =>
      note({ schema: graph.schema, operation: definition, fragments }, clientOf(headers))
    const directly = fastPath({ executor, safelist, rate, maximum, log, noted })
    const throughApollo = fastifyApolloHandler(apollo, {
      context: async (request: FastifyRequest, reply: FastifyReply) => contextOf(request, reply),
    })
    graph.route({
      method: ['GET', 'POST'],
      url: '/graphql',
      handler(request, reply) {
        return (
          directly(request, reply, () => contextOf(request, reply)) ??
          inScope(scopeOf(request), () => throughApollo.call(this, request as never, reply as never))
        )
      },
    })
  })
  return apollo
}

/** Ends with the client's connection or the request's time, whichever comes first; every fetch ends with it. */
function requestContext(request: FastifyRequest, reply: FastifyReply, requestMs: number): RequestContext {
  const stop = new AbortController()
  const tooLong = setTimeout(() => stop.abort(timeIsOver()), requestMs)
  reply.raw.once('close', () => {
    clearTimeout(tooLong)
    if (!reply.raw.writableFinished) stop.abort()
  })
  const scope = scopeOf(request)
  return {
    caller: callerOf(request),
    scope,
    traceparent: scope.traceparent ?? null,
    deadline: performance.now() + requestMs,
    signal: stop.signal,
  }
}
