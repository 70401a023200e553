import { ApolloServer } from '@apollo/server'
import {
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled'
import { buildSubgraphSchema } from '@apollo/subgraph'
import fastifyApollo from '@as-integrations/fastify'
import { type AccessPolicy, accessPolicy, type Department } from '@customer-graph/glossary'
import { type FastifyInstance, type FastifyRequest } from 'fastify'
import { type GraphQLSchema, parse } from 'graphql'
import { type Caller } from './caller'
import { type GraphContext, graphContext } from './context'
import { enumValuesOf } from './enum-values'
import { outcomesOf } from './feature/outcomes-of'
import { withStubs } from './feature/stub-references'
import { guardFields } from './guard-fields'
import { refuseRequest } from './http'
import { type Log } from './log'
import { maskError } from './mask'
import { nameOperation } from './name-operation'
import { clockRefusal } from './clock-refusal'
import { isWrongClock, passportHeader, passportReader } from './passport'
import { dropLate } from './drop-late'
import { requestScope } from './request-scope'
import { scalars } from './scalars'
import { guardTexts } from './texts/guard-texts'

/** Resolvers as codegen types them; their shape was checked against the schema there. */
export type Resolvers = object

export interface GraphOptions<Context extends GraphContext> {
  readonly department: Department
  readonly typeDefs: string
  readonly resolvers: Resolvers
  readonly passportSecret: string
  readonly production: boolean
  readonly log: Log
  /** Makes the context of one request: fresh loaders, never shared ones. */
  readonly context: (request: GraphContext) => Context
}

type Vouched = FastifyRequest & { caller?: Caller }

/**
 * Serves a subgraph at POST and GET `/graphql` of `http`. Every request needs a passport of the gateway's for this
 * department: without one the answer is 401 UNAUTHENTICATED before anything is parsed. Answers the Apollo Server, to be
 * stopped after `http` is closed.
 */
export async function serveGraph<Context extends GraphContext>(
  http: FastifyInstance,
  { department, typeDefs, resolvers, passportSecret, production, log, context }: GraphOptions<Context>,
): Promise<ApolloServer<Context>> {
  const apollo = new ApolloServer<Context>({
    schema: subgraphSchema(department, typeDefs, resolvers),
    nodeEnv: production ? 'production' : 'development',
    introspection: !production,
    hideSchemaDetailsFromClientErrors: production,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    csrfPrevention: true,
    formatError: maskError(log),
    logger: log,
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      nameOperation(),
      dropLate(log),
    ],
  })
  await apollo.start()
  const readPassport = passportReader(passportSecret, department)
  const refuseClock = clockRefusal(department, log)
  await http.register(async (graph) => {
    graph.addHook('onRequest', async (request: Vouched, reply) => {
      const passport = request.headers[passportHeader]
      const read = typeof passport === 'string' ? await readPassport(passport) : null
      if (read && isWrongClock(read)) return refuseClock(reply, read)
      const caller = read
      if (!caller)
        return refuseRequest(
          reply,
          401,
          'UNAUTHENTICATED',
          `${department} answers only the gateway. Send the query to the gateway with your own token.`,
        )
      request.caller = caller
    })
    await graph.register(fastifyApollo(apollo), {
      path: '/graphql',
      method: ['GET', 'POST'],
      context: async (request: Vouched) =>
        context(graphContext(request.caller!, requestScope.getStore()?.traceparent, log)),
    })
  })
  return apollo
}

/** The executable schema of a department, with scalars, enums, outcomes and stubs resolved, texts checked, and every field guarded by the access policy. */
export function subgraphSchema(
  department: Department,
  typeDefs: string,
  resolvers: Resolvers,
  policy: AccessPolicy = accessPolicy,
): GraphQLSchema {
  const document = parse(typeDefs)
  const declared = new Set(
    document.definitions.flatMap((each) => (each.kind === 'ScalarTypeDefinition' ? [each.name.value] : [])),
  )
  const used = Object.fromEntries(Object.entries(scalars).filter(([name]) => declared.has(name)))
  const own = resolvers as Readonly<Record<string, object>>
  const implied = { ...used, ...enumValuesOf(document), ...outcomesOf(document) }
  const complete = { ...implied, ...own, ...withStubs(document, own) }
  const schema = buildSubgraphSchema([{ typeDefs: document, resolvers: complete as never }])
  guardTexts(schema)
  guardFields(schema, department, policy)
  return schema
}
