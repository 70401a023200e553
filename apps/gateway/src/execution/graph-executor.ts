import { type ApolloGateway } from '@apollo/gateway'
import { type GatewayInterface } from '@apollo/server-gateway-interface'
import { type DocumentNode, type GraphQLSchema, Kind, OperationTypeNode, parse, validate } from 'graphql'
import { startSpan } from '@customer-graph/tracing'
import { type RequestContext } from '../request-context'
import { executeOperation } from './execute-operation'
import { type Subgraphs } from './fetch-step'
import { type Graph, prepareOperation, type PreparedOperation } from './operation'
import { operationStore, type OperationStore } from './operation-store'
import { type ResponseKeys, responseKeys } from './response-keys'
import { variableMistakes } from './variables'

/** Plans with Apollo's gateway and executes with our own code. */
export interface GraphExecutor extends GatewayInterface {
  /** An operation that was found valid and executed before, in the graph as it is now; undefined for any other. */
  known(query: string, operationName: string | undefined): PreparedOperation | undefined
  /** The graph as it is served now, as clients see it. Throws before there is one. */
  schema(): GraphQLSchema
  /** An operation of our own making, valid in the graph as it is now with these variables. */
  prepare(query: string, document: DocumentNode, variables: Variables): PreparedOperation
  readonly subgraphs: Subgraphs
}

type Variables = Readonly<Record<string, unknown>>

interface Generation {
  readonly graph: Graph
  readonly operations: OperationStore
}

/**
 * `subgraphs` is filled by the gateway while it loads. The operations of `listed` are planned before a new graph is served.
 */
export function graphExecutor(
  gateway: ApolloGateway,
  subgraphs: Subgraphs,
  listed: readonly string[] = [],
): GraphExecutor {
  const generations = new WeakMap<GraphQLSchema, Generation>()
  let current: Generation | undefined

  gateway.onSchemaLoadOrUpdate(({ apiSchema }) => {
    const next = { graph: graphOf(gateway, apiSchema), operations: operationStore() }
    for (const query of listed) planAhead(next, query)
    current = next
    generations.set(apiSchema, current)
  })

  function prepared(
    schema: GraphQLSchema,
    document: DocumentNode,
    query: string,
    name: string | undefined,
    { variables, traceparent }: { variables: Variables; traceparent: string | null },
  ) {
    const generation = generations.get(schema) ?? served()
    const before = generation.operations.get(query, name)
    if (before) return before
    const span = startSpan('plan', traceparent)
    const operation = prepareOperation(generation.graph, document, name)
    if (variableMistakes(operation, variables).length === 0)
      operation.decided({ ...operation.defaults, ...variables })
    span.end()
    generation.operations.set(query, name, operation)
    return operation
  }

  function served(): Generation {
    if (!current) throw new Error('An operation came before there was a graph')
    return current
  }

  return {
    subgraphs,
    schema: () => served().graph.schema,
    prepare: (query, document, variables) =>
      prepared(served().graph.schema, document, query, undefined, { variables, traceparent: null }),
    known: (query, name) => current?.operations.get(query, name),
    onSchemaLoadOrUpdate: (callback) => gateway.onSchemaLoadOrUpdate(callback),
    stop: () => gateway.stop(),
    async load(options) {
      await gateway.load(options)
      return {
        async executor({ schema, document, source, request, context: given }) {
          const context = given as RequestContext
          const { operationName, variables = {} } = request
          const { traceparent } = context
          const operation = prepared(schema, document, source, operationName, { variables, traceparent })
          const mistakes = variableMistakes(operation, variables)
          if (mistakes.length > 0) return { errors: mistakes }
          const { data, errors } = await executeOperation(operation, variables, context, subgraphs)
          return { data, ...(errors.length > 0 ? { errors } : {}) }
        },
      }
    },
  }
}

/** Plans a published operation; one that does not fit the graph is left to whoever asks for it. */
function planAhead({ graph, operations }: Generation, query: string): void {
  const document = parse(query)
  if (validate(graph.schema, document).length > 0) return
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue
    if (definition.operation === OperationTypeNode.SUBSCRIPTION) continue
    const name = definition.name?.value
    const operation = prepareOperation(graph, document, name)
    for (const variables of decisionsOf(operation)) operation.decided(variables)
    operations.set(query, name, operation)
    if (document.definitions.length === 1 || name === undefined) operations.set(query, undefined, operation)
  }
}

/** What can be decided by few variables; of many only what is by their defaults. */
function decisionsOf({ deciding, defaults }: PreparedOperation): Variables[] {
  if (deciding.length > 2)
    return deciding.every((name) => typeof defaults[name] === 'boolean') ? [defaults] : []
  return deciding.reduce<Variables[]>(
    (all, name) =>
      all.flatMap((each) => [
        { ...each, [name]: true },
        { ...each, [name]: false },
      ]),
    [defaults],
  )
}

/** The gateway has its planner when it tells of a new schema, and shows it only here. */
function graphOf(gateway: ApolloGateway, schema: GraphQLSchema): Graph {
  const planner = gateway.__testing().queryPlanner
  if (!planner) throw new Error('The gateway told of a schema before it had a planner')
  let supergraph: GraphQLSchema | undefined
  let keys: ResponseKeys | undefined
  const graph: Graph = {
    schema,
    planner,
    get supergraph() {
      return (supergraph ??= planner.supergraph.schema.toGraphQLJSSchema())
    },
    get keys() {
      return (keys ??= responseKeys(graph.supergraph))
    },
  }
  return graph
}
