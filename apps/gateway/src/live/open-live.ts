import { graphError } from '@customer-graph/subgraph'
import {
  type DocumentNode,
  getOperationAST,
  getVariableValues,
  GraphQLError,
  type GraphQLSchema,
  OperationTypeNode,
  parse,
  specifiedRules,
  validate,
} from 'graphql'
import { type Beyond, beyondLimits, explain } from '../limits/document-limits'
import { costOf } from '../limits/operation-cost'
import { type OperationLimits } from '../limits/operation-limits'
import { type RateLimit, tooMuchLately } from '../limits/rate-limit'
import { type Rejected } from '../limits/rejections'
import { reservedAliases } from '../limits/reserved-aliases'
import { publishedId } from '../safelist/published-id'
import { type Safelist } from '../safelist/safelist'
import { fragmentsOf } from '../selected-fields'
import { type Client, type liveGraph, type Pushes } from './live-graph'
import { type LiveOperation, readLiveOperation } from './live-operation'

/** A subscription as a client sends it, not yet checked. */
export interface Wish {
  readonly query?: unknown
  readonly variables?: unknown
  readonly operationName?: unknown
  readonly extensions?: unknown
}

export type Opened =
  | { readonly errors: readonly GraphQLError[]; readonly pushes?: undefined }
  | { readonly errors?: undefined; readonly document: DocumentNode; readonly pushes: Pushes }

export interface OpenLiveOptions {
  /** The graph as it is served now. */
  schema(): GraphQLSchema
  readonly limits: OperationLimits
  /** What opening costs is taken from it, and what each push brings. */
  readonly rate: RateLimit
  readonly safelist: Safelist
  readonly rejected: Rejected
  /** Hears of each that is let through although it is not on the safelist. */
  audited(text: string): void
  readonly live: ReturnType<typeof liveGraph>
}

/** Opens a subscription, under the same limits and safelist as any other operation; or says what is wrong with it. */
export function openLive({
  schema,
  limits,
  rate,
  safelist,
  rejected,
  audited,
  live,
}: OpenLiveOptions): (wish: Wish, client: Client) => Opened {
  function tooComplex(beyond: Beyond): GraphQLError {
    const { what, requested, maximum } = beyond
    rejected(what)
    if (what === 'circle') return graphError('GRAPHQL_VALIDATION_FAILED', explain(beyond))
    const more = what === 'cost' ? { cost: { requested, maximum } } : { limit: { what, maximum } }
    return graphError('OPERATION_TOO_COMPLEX', explain(beyond), more)
  }

  function refuseUnlisted(text: string, byId: boolean): void {
    const { mode, holds } = safelist
    if (mode === 'off' || byId || (mode !== 'ids' && holds(text))) return
    if (mode === 'audit') {
      rejected('audited')
      return audited(text)
    }
    rejected('not-allowed')
    throw graphError('OPERATION_NOT_ALLOWED', 'This subscription is not on the list of published ones.')
  }

  function documentOf(wish: Wish): DocumentNode {
    const listed = safelist.bodyOf(publishedId(wish.extensions) ?? '')
    const text = wish.query === undefined || wish.query === '' ? listed : wish.query
    if (typeof text !== 'string') throw graphError('BAD_USER_INPUT', 'Send the subscription as `query`.')
    refuseUnlisted(text, text === listed)
    const beyond = beyondLimits(text, limits)
    if (beyond) throw tooComplex(beyond)
    try {
      return parse(text)
    } catch (error) {
      throw graphError('GRAPHQL_PARSE_FAILED', (error as Error).message)
    }
  }

  function read(wish: Wish, document: DocumentNode): { operation: LiveOperation; cost: number } {
    const now = schema()
    const [mistake] = validate(now, document, [...specifiedRules, reservedAliases])
    if (mistake) throw coded(mistake, 'GRAPHQL_VALIDATION_FAILED')
    const name = typeof wish.operationName === 'string' ? wish.operationName : null
    const operation = getOperationAST(document, name)
    if (operation?.operation !== OperationTypeNode.SUBSCRIPTION)
      throw graphError(
        'OPERATION_RESOLUTION_FAILURE',
        'Only a subscription is answered here. Send queries and mutations to POST /graphql.',
      )
    const given = asVariables(wish.variables)
    const { coerced, errors } = getVariableValues(now, operation.variableDefinitions ?? [], given)
    if (!coerced) throw coded(errors[0]!, 'BAD_USER_INPUT')
    const cost = costOf({
      schema: now,
      operation,
      fragments: fragmentsOf(document),
      variables: given,
    })
    if (cost > limits.cost) throw tooComplex({ what: 'cost', requested: cost, maximum: limits.cost })
    return { operation: readLiveOperation(now, document, name, { given, coerced }), cost: Math.max(1, cost) }
  }

  function pay(cost: number, { subject }: Client): void {
    const taken = rate.take(subject, cost)
    if (taken.allowed) return
    rejected('rate')
    throw tooMuchLately(taken.retryAfterSeconds)
  }

  return (wish, client) => {
    try {
      const document = documentOf(wish)
      const { operation, cost } = read(wish, document)
      pay(cost, client)
      const pushes = live(operation, client, () => void rate.settle(client.subject, cost))
      return pushes instanceof GraphQLError ? { errors: [pushes] } : { document, pushes }
    } catch (error) {
      if (error instanceof GraphQLError) return { errors: [error] }
      throw error
    }
  }
}

function asVariables(variables: unknown): Record<string, unknown> {
  if (variables === undefined || variables === null) return {}
  if (typeof variables === 'object' && !Array.isArray(variables)) return variables as Record<string, unknown>
  throw graphError('BAD_USER_INPUT', '`variables` must be an object.')
}

const coded = (error: GraphQLError, code: 'GRAPHQL_VALIDATION_FAILED' | 'BAD_USER_INPUT'): GraphQLError =>
  new GraphQLError(error.message, { nodes: error.nodes ?? null, extensions: { code } })
