import { inScope, type Log, maskError, nameInScope, scopeOf } from '@customer-graph/subgraph'
import { type FastifyReply, type FastifyRequest } from 'fastify'
import { type GraphQLFormattedError } from 'graphql'
import { callerOf } from './caller/authentication'
import { type RequestContext } from './request-context'
import { chargedFor, type Charged, settled } from './limits/charge'
import { type RateLimit } from './limits/rate-limit'
import { publishedId } from './safelist/published-id'
import { type Safelist } from './safelist/safelist'
import { type Executed, executeOperation } from './execution/execute-operation'
import { clientErrors } from './execution/client-errors'
import { type GraphExecutor } from './execution/graph-executor'
import { variableMistakes } from './execution/variables'
import { type PreparedOperation } from './execution/operation'

export interface FastPathOptions {
  readonly executor: GraphExecutor
  readonly safelist: Safelist
  readonly rate: RateLimit
  /** The most that one operation may cost. */
  readonly maximum: number
  readonly log: Log
  /** Hears of every operation that is answered here. */
  noted(operation: PreparedOperation, request: FastifyRequest): void
}

/** Answers a request, or null: Apollo Server has to. Nothing has happened then. */
export type FastPath = (
  request: FastifyRequest,
  reply: FastifyReply,
  context: () => RequestContext,
) => Promise<string> | null

/**
 * Answers what Apollo Server has found valid before, and answers it as Apollo Server would: most requests repeat an operation
 * with other variables. Whatever is new, wrong or too much is left to Apollo Server, so that it is put into words in one
 * place only.
 */
export function fastPath({ executor, safelist, rate, maximum, log, noted }: FastPathOptions): FastPath {
  const mask = maskError(log)

  async function answer(
    operation: PreparedOperation,
    variables: Variables,
    context: RequestContext,
    charged: Charged,
  ): Promise<string> {
    const executed = await executeOperation(operation, variables, context, executor.subgraphs)
    const { data, objects } = executed
    const errors = await errorsOf(executed, context)
    const codes = errors.map(({ extensions }) => extensions?.['code'])
    const cost = settled(rate, context.caller.subject, charged, { objects, codes })
    const extensions = { cost: { ...cost, maximum } }
    return `${JSON.stringify({ ...(errors.length > 0 ? { errors } : {}), data, extensions })}\n`
  }

  /** What is unexpected is logged under the name of the request. */
  async function errorsOf(executed: Executed, { scope }: RequestContext): Promise<GraphQLFormattedError[]> {
    if (executed.errors.length === 0) return []
    const masked = () => clientErrors(executed, mask)
    return scope ? inScope(scope, masked) : masked()
  }

  return (request, reply, contextOf) => {
    if (request.method !== 'POST' || !plainAccept.has(request.headers.accept)) return null
    const asked = plainly(request.body, safelist)
    const operation = asked && executor.known(asked.query, asked.operationName)
    if (!operation || variableMistakes(operation, asked.variables).length > 0) return null
    const { definition, fragments, graph } = operation
    const { variables } = asked
    const charged = chargedFor({ schema: graph.schema, operation: definition, fragments, variables })
    const { requested } = charged
    if (requested > maximum || !rate.take(callerOf(request).subject, requested).allowed) return null
    nameInScope(definition, scopeOf(request))
    noted(operation, request)
    void reply.header('content-type', 'application/json; charset=utf-8').header('cache-control', 'no-store')
    return answer(operation, variables, contextOf(), charged)
  }
}

type Variables = Readonly<Record<string, unknown>>

/** What is answered as JSON without a look at what the client would rather have. */
const plainAccept = new Set([undefined, '*/*', 'application/json', 'application/json, */*'])

interface Asked {
  readonly query: string
  readonly operationName: string | undefined
  readonly variables: Variables
}

/** What a request asks, when it says so in the plainest way or by an id of the safelist; null otherwise. */
function plainly(body: unknown, safelist: Safelist): Asked | null {
  const { query, variables, operationName, extensions } = body as Record<string, unknown>
  if (operationName !== undefined && operationName !== null && typeof operationName !== 'string') return null
  if (variables !== undefined && (typeof variables !== 'object' || Array.isArray(variables))) return null
  const listed = publishedId(extensions)
  const text = query === undefined && listed ? safelist.bodyOf(listed) : query
  if (typeof text !== 'string' || (listed === null) !== (extensions === undefined || extensions === null))
    return null
  if (query !== undefined && listed) return null
  return { query: text, operationName: operationName ?? undefined, variables: (variables ?? {}) as Variables }
}
