import { type GraphQLDataSource } from '@apollo/gateway'
import { Supergraph } from '@apollo/federation-internals'
import { QueryPlanner } from '@apollo/query-planner'
import { execute, type GraphQLFieldResolver, type GraphQLSchema, GraphQLError, parse } from 'graphql'
import { type Graph } from '../../execution/operation'
import { responseKeys } from '../../execution/response-keys'
import { type RequestContext } from '../../request-context'
import { answering, inventedData } from './invented-data'

type Subgraph = GraphQLDataSource<RequestContext>
interface Asked {
  readonly query: string
  readonly variables: Readonly<Record<string, unknown>>
  readonly operationName?: string
}

type Resolver = GraphQLFieldResolver<unknown, unknown>

/** A supergraph taken apart: what is needed to plan it, and each department's own schema. */
export interface ProvedGraph extends Graph {
  readonly departments: ReadonlyMap<string, GraphQLSchema>
}

/** Everything of a supergraph that a proof needs. */
export function provedGraph(supergraphSdl: string): ProvedGraph {
  const composed = Supergraph.build(supergraphSdl)
  const supergraph = composed.schema.toGraphQLJSSchema()
  return {
    schema: composed.apiSchema().toGraphQLJSSchema(),
    supergraph,
    planner: new QueryPlanner(composed),
    keys: responseKeys(supergraph),
    departments: new Map(
      composed
        .subgraphs()
        .values()
        .map(({ name, schema }) => [name, schema.toGraphQLJSSchema()]),
    ),
  }
}

/** What departments answer, and what the graph would answer if it were one service. */
export interface Told {
  readonly seed: string
  /** The share of fields that cannot be read. */
  readonly failing: number
  /** Changes what a department answered. */
  change?(data: unknown, seed: string): unknown
}

/** Departments that answer with invented data. */
export function inventedDepartments(
  { supergraph, departments }: ProvedGraph,
  { seed, failing, change = (data) => data }: Told,
): Map<string, Subgraph> {
  const resolver = answering(inventedData(supergraph, seed, failing)) as Resolver
  const subgraph = (name: string, schema: GraphQLSchema): Subgraph =>
    ({
      async process({ request }: { request: Asked }) {
        const { query, variables, operationName } = request
        const { data = null, errors = [] } = await execute({
          schema,
          document: parse(query),
          variableValues: variables,
          operationName: operationName ?? null,
          fieldResolver: resolver,
        })
        const plain: unknown = JSON.parse(JSON.stringify(data))
        return { data: change(plain, `${seed} ${name} ${query}`), errors: errors.map(told) }
      },
    }) as unknown as Subgraph
  return new Map([...departments].map(([name, schema]) => [name, subgraph(name, schema)]))
}

const told = ({ message, path, extensions }: GraphQLError) =>
  new GraphQLError(message, {
    ...(path ? { path } : {}),
    extensions: { code: 'INTERNAL_SERVER_ERROR', ...extensions, department: 'one' },
  })

/** What graphql-js answers with the same data and the whole schema: no plan, nothing to merge. */
export async function byOneService(
  { schema, supergraph }: ProvedGraph,
  { query, variables }: { readonly query: string; readonly variables: Readonly<Record<string, unknown>> },
  { seed, failing }: Told,
) {
  const { data = null, errors = [] } = await execute({
    schema,
    document: parse(query),
    variableValues: variables,
    fieldResolver: answering(inventedData(supergraph, seed, failing)) as Resolver,
  })
  return { data: JSON.parse(JSON.stringify(data)) as Record<string, unknown> | null, errors }
}
