import { operationFromDocument } from '@apollo/federation-internals'
import { type QueryPlanner } from '@apollo/query-planner'
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getOperationAST,
  type GraphQLObjectType,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
} from 'graphql'
import { fragmentsOf } from '../selected-fields'
import { introspect } from './introspection'
import { type Step, stepsOf } from './plan'
import { plannable } from './plannable'
import { type ResponseKeys } from './response-keys'
import { type SelectionPlan, selectionPlan } from './selection-plan'
import { decidingVariables, defaultsOf, isAskedFor, neverNullIn, type VariableRules } from './variables'

/** The graph as it is served now. */
export interface Graph {
  /** What clients see. */
  readonly schema: GraphQLSchema
  /** What departments see. */
  readonly supergraph: GraphQLSchema
  readonly planner: QueryPlanner
  readonly keys: ResponseKeys
}

type Variables = Readonly<Record<string, unknown>>

/** An operation that was found valid, with all that can be known before its variables are. */
export interface PreparedOperation extends VariableRules {
  readonly graph: Graph
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>
  /** The variables that decide what is skipped or included, by name. */
  readonly deciding: readonly string[]
  /** The default values of its variables. */
  readonly defaults: Variables
  /** Variables under the names that the plan has for them. */
  planVariables(variables: Variables): Variables
  /** What has to be done, and what the answer has to look like; `variables`, defaults among them, decide what is skipped. */
  decided(variables: Variables): Decided
  /** Answers a field of introspection. */
  introspect(nodes: readonly FieldNode[], variables: Variables): unknown
  /** About how much memory it takes, in bytes. */
  readonly bytes: number
}

/** An operation of which it is known what is skipped and included. */
export interface Decided {
  /** Null where no department is asked. */
  readonly steps: Step | null
  readonly asked: SelectionPlan
}

/** Plans remembered for one operation: two variables that decide have four, and few operations have more. */
const maxDecisions = 16

/**
 * Reads a valid document. It is planned when it is known what is skipped: the planner forgets a field whose sibling is left out
 * together with what a department needs for it. `decided` throws GraphQLError for what cannot be planned, such as for too many
 * possible paths.
 */
export function prepareOperation(
  graph: Graph,
  document: DocumentNode,
  operationName: string | null | undefined,
): PreparedOperation {
  const definition = getOperationAST(document, operationName)
  if (!definition) throw new Error('A document without such an operation came as far as the planner')
  const { schema, keys } = graph
  const fragments = fragmentsOf(document)
  const deciding = decidingVariables(document)
  const known = new Map<string, Decided>()
  const root = schema.getRootType(definition.operation) as GraphQLObjectType
  const renamed = (definition.variableDefinitions ?? [])
    .map(({ variable }) => variable.name.value)
    .filter((name) => keys.variable(name) !== name)
  return {
    graph,
    schema,
    definition,
    fragments,
    deciding,
    defaults: defaultsOf(definition),
    neverNull: neverNullIn(schema, document),
    bytes: approximateBytes(document) * Math.min(2 ** deciding.length, maxDecisions),
    planVariables: (variables) =>
      renamed.length === 0
        ? variables
        : {
            ...variables,
            ...Object.fromEntries(renamed.map((name) => [keys.variable(name), variables[name]])),
          },
    decided(variables) {
      const key = deciding.map((name) => String(variables[name])).join(' ')
      const before = known.get(key)
      if (before) return before
      const isAsked = (node: SelectionNode) => isAskedFor(node, variables)
      const source = { schema, fragments, keys, isAsked }
      const made: Decided = {
        steps: stepsFor(graph, plannable(schema, definition, source)),
        asked: selectionPlan(source, root, definition.selectionSet.selections),
      }
      if (known.size < maxDecisions) known.set(key, made)
      return made
    },
    introspect: (nodes, variables) => introspect(schema, document, definition, nodes, variables),
  }
}

function stepsFor({ planner }: Graph, operation: OperationDefinitionNode | null): Step | null {
  if (!operation) return null
  const document: DocumentNode = { kind: Kind.DOCUMENT, definitions: [operation] }
  return stepsOf(planner.buildQueryPlan(operationFromDocument(planner.supergraph.apiSchema(), document)))
}

/** A syntax tree takes about twenty times the space of its text, and a plan as much again. */
const approximateBytes = (document: DocumentNode): number => 40 * (document.loc?.end ?? 1000)
