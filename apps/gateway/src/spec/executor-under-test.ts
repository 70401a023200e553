import { Supergraph } from '@apollo/federation-internals'
import { QueryPlanner } from '@apollo/query-planner'
import { type GraphQLFormattedError, parse, validate } from 'graphql'
import { executeOperation } from '../execution/execute-operation'
import { type Subgraphs } from '../execution/fetch-step'
import { type Graph, prepareOperation } from '../execution/operation'
import { responseKeys } from '../execution/response-keys'
import { variableMistakes } from '../execution/variables'
import { type RequestContext } from '../request-context'

/** What a department is asked. */
export interface Request {
  readonly query: string
  readonly variables: Readonly<Record<string, unknown>>
}

/** A department of a spec: answers a request, with anything at all. */
export type Department = (request: Request) => unknown

/** A supergraph as the executor needs it. */
export function graphOf(supergraphSdl: string): Graph {
  const supergraph = Supergraph.build(supergraphSdl)
  const schema = supergraph.schema.toGraphQLJSSchema()
  return {
    schema: supergraph.apiSchema().toGraphQLJSSchema(),
    supergraph: schema,
    planner: new QueryPlanner(supergraph),
    keys: responseKeys(schema),
  }
}

export interface Answered {
  readonly data: Record<string, unknown> | null
  readonly errors: readonly GraphQLFormattedError[]
}

const graphs = new Map<string, Graph>()

/** A planner takes longer to build than most operations to answer. */
function knownGraph(supergraphSdl: string): Graph {
  const graph = graphs.get(supergraphSdl) ?? graphOf(supergraphSdl)
  graphs.set(supergraphSdl, graph)
  return graph
}

/** The executor over a supergraph, with departments of a spec's own. Answers as a client would see it, but for masking. */
export function executorUnderTest(supergraphSdl: string, departments: Readonly<Record<string, Department>>) {
  const graph = knownGraph(supergraphSdl)
  const asked: (Request & { readonly department: string })[] = []
  const subgraphs = new Map(
    Object.entries(departments).map(([department, answer]) => [
      department,
      {
        async process({ request: { query, variables } }: { request: Request }) {
          asked.push({ department, query, variables })
          return answer({ query, variables })
        },
      },
    ]),
  ) as unknown as Subgraphs
  return {
    graph,
    /** What departments were asked, in this order. */
    asked,
    async ask(query: string, variables: Record<string, unknown> = {}): Promise<Answered> {
      const document = parse(query)
      const mistakes = validate(graph.schema, document)
      if (mistakes.length > 0) return { data: null, errors: mistakes.map((each) => each.toJSON()) }
      const operation = prepareOperation(graph, document, undefined)
      const wrong = variableMistakes(operation, variables)
      if (wrong.length > 0) return { data: null, errors: wrong.map((each) => each.toJSON()) }
      const executed = await executeOperation(operation, variables, {} as RequestContext, subgraphs)
      return { data: executed.data, errors: executed.errors.map((each) => each.toJSON()) }
    },
  }
}
