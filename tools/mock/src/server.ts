import { createServer, type IncomingMessage, type Server } from 'node:http'
import { isErrorCode } from '@customer-graph/subgraph'
import { execute, type ExecutionArgs, GraphQLError, type GraphQLSchema } from 'graphql'
import { createHandler } from 'graphql-http/lib/use/http'
import { type Owners } from './owners'
import { type Conditions, resolveField } from './resolve'
import { seeded } from './seeded'
import { serveLive } from './serve-live'

export interface MockOptions {
  readonly schema: GraphQLSchema
  readonly owners: Owners
  readonly seed: string
  /** Departments that are away for everybody; a request can name more in `x-mock-missing`. */
  readonly missing: readonly string[]
  /** How long subscribers wait for the next thing to happen. */
  readonly everyMs?: number
}

const allowed = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': '*',
  'access-control-allow-methods': 'POST, GET, OPTIONS',
}

/** A server, not yet listening, that answers the graph's operations from the schema alone, at the addresses of the gateway. */
export function mockServer({ schema, owners, seed, missing, everyMs = 3000 }: MockOptions): Server {
  const chance = seeded(seed)
  const conditionsOf = ({ headers }: Pick<IncomingMessage, 'headers'>): Conditions => ({
    chance,
    owners,
    missing: new Set([...missing, ...String(headers['x-mock-missing'] ?? '').split(/[\s,]+/)]),
    outcome: typeof headers['x-mock-outcome'] === 'string' ? headers['x-mock-outcome'] : null,
  })
  const answer = createHandler({
    schema,
    context: ({ raw }) => conditionsOf(raw) as never,
    execute: (args: ExecutionArgs) =>
      execute({
        ...args,
        fieldResolver: resolveField,
        typeResolver: (value) => (value as { __typename: string }).__typename,
      }),
    formatError: coded,
  })
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(allowed)) response.setHeader(name, value)
    if (request.method === 'OPTIONS') return void response.writeHead(204).end()
    const path = request.url?.split('?')[0]
    if (path === '/graphql/stream') return void live(request, response)
    if (path !== '/graphql') return void response.writeHead(404).end('Ask at /graphql.\n')
    void answer(request, response)
  })
  const live = serveLive(server, { schema, everyMs, conditionsOf })
  return server
}

/** Errors carry codes here, too. */
function coded(error: Readonly<GraphQLError | Error>): GraphQLError {
  const given = error instanceof GraphQLError ? error : new GraphQLError(error.message)
  if (isErrorCode(given.extensions['code'])) return given
  const code = /^Syntax Error/.test(given.message)
    ? 'GRAPHQL_PARSE_FAILED'
    : given.path
      ? 'INTERNAL_SERVER_ERROR'
      : 'GRAPHQL_VALIDATION_FAILED'
  return new GraphQLError(given.message, { ...given, nodes: given.nodes, extensions: { code } } as never)
}
