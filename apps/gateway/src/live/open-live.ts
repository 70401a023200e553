import { graphError } from '@customer-graph/subgraph'
import {
  type DocumentNode,
  getOperationAST,
  getVariableValues,
  GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  OperationTypeNode,
  parse,
  SingleFieldSubscriptionsRule,
  specifiedRules,
  validate,
} from 'graphql'
import { type Asked } from '../caller/asked-by'
import { type Admission } from '../limits/admission'
import { type Charge } from '../limits/charge'
import { type RateLimit } from '../limits/rate-limit'
import { refusedError } from '../limits/refused'
import { reservedAliases } from '../limits/reserved-aliases'
import { type PersistedOperations } from '../safelist/persisted-operations'
import { publishedId } from '../safelist/published-id'
import { fragmentsOf } from '../selected-fields'
import { type Client, type liveGraph, type Pushes } from './live-graph'
import { type LiveOperation, readLiveOperation } from './live-operation'

export type Opened =
  | { readonly errors: readonly GraphQLFormattedError[]; readonly pushes?: undefined }
  | { readonly errors?: undefined; readonly document: DocumentNode; readonly pushes: Pushes }

/** What any operation goes through, however it comes. */
export interface Pipeline {
  readonly admit: Admission
  readonly operations: PersistedOperations
  readonly charge: Charge
  /** What opening costs is taken from it, and what each push brings. */
  readonly rate: RateLimit
}

export interface OpenLiveOptions extends Pipeline {
  /** The graph as it is served now. */
  schema(): GraphQLSchema
  readonly live: ReturnType<typeof liveGraph>
  /** What a client may see of an error. */
  mask(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError
}

/** Opens a subscription, under the same limits and safelist as any other operation; or says what is wrong with it. Never throws. */
export function openLive({
  admit,
  operations,
  charge,
  rate,
  schema,
  live,
  mask,
}: OpenLiveOptions): (asked: Asked, client: Client) => Opened {
  function textOf(asked: Asked): { text: string; id: string | null } {
    const id = publishedId(asked.extensions)
    if (typeof asked.query === 'string' && asked.query !== '') return { text: asked.query, id }
    if (id === null) throw graphError('BAD_USER_INPUT', 'Send the subscription as `query`.')
    const text = operations.bodyOf(id)
    if (text !== undefined) return { text, id: null }
    throw graphError(
      'PERSISTED_QUERY_NOT_FOUND',
      'The id is unknown. Send it once more with the subscription.',
    )
  }

  function read(
    asked: Asked,
    document: DocumentNode,
    client: Client,
  ): { operation: LiveOperation; cost: number } {
    const now = schema()
    const [mistake] = validate(now, document, rules)
    if (mistake) throw coded(mistake, 'GRAPHQL_VALIDATION_FAILED')
    const name = typeof asked.operationName === 'string' ? asked.operationName : null
    const operation = getOperationAST(document, name)
    if (operation?.operation !== OperationTypeNode.SUBSCRIPTION)
      throw graphError(
        'OPERATION_RESOLUTION_FAILURE',
        'Only a subscription is answered here. Send queries and mutations to POST /graphql.',
      )
    const given = asVariables(asked.variables)
    const { coerced, errors } = getVariableValues(now, operation.variableDefinitions ?? [], given)
    if (!coerced) throw coded(errors[0]!, 'BAD_USER_INPUT')
    const costed = { schema: now, operation, fragments: fragmentsOf(document), variables: given }
    const { requested } = charge(costed, client.subject)
    return { operation: readLiveOperation(now, document, name, { given, coerced }), cost: requested }
  }

  function opened(asked: Asked, client: Client): Opened {
    const refused = admit(asked)
    if (refused) throw refusedError(refused)
    const { text, id } = textOf(asked)
    const document = parsed(text)
    const { operation, cost } = read(asked, document, client)
    if (id !== null) operations.register(client.subject, id, text)
    const pushes = live(operation, client, () => void rate.settle(client.subject, cost))
    if (pushes instanceof GraphQLError) throw pushes
    return { document, pushes }
  }

  return (asked, client) => {
    try {
      return opened(asked, client)
    } catch (error) {
      return { errors: [mask(formatted(error), error)] }
    }
  }
}

/** graphql-js looks for the one field without knowing the variables, and throws where they decide; `readLiveOperation` knows them. */
const rules = [...specifiedRules.filter((rule) => rule !== SingleFieldSubscriptionsRule), reservedAliases]

/** An error as the specification writes it, whatever was thrown; its words are for `mask` to judge. */
export const formatted = (error: unknown): GraphQLFormattedError =>
  error instanceof GraphQLError ? error.toJSON() : { message: (error as Error).message }

function parsed(text: string): DocumentNode {
  try {
    return parse(text)
  } catch (error) {
    throw graphError('GRAPHQL_PARSE_FAILED', (error as Error).message)
  }
}

function asVariables(variables: unknown): Record<string, unknown> {
  if (variables === undefined || variables === null) return {}
  if (typeof variables === 'object' && !Array.isArray(variables)) return variables as Record<string, unknown>
  throw graphError('BAD_USER_INPUT', '`variables` must be an object.')
}

const coded = (error: GraphQLError, code: 'GRAPHQL_VALIDATION_FAILED' | 'BAD_USER_INPUT'): GraphQLError =>
  new GraphQLError(error.message, { nodes: error.nodes ?? null, extensions: { code } })
