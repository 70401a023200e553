import { operationFromDocument } from '@apollo/federation-internals'
import { type QueryPlanner } from '@apollo/query-planner'
import {
  type DocumentNode,
  executeSync,
  type FieldNode,
  type FragmentDefinitionNode,
  getOperationAST,
  type GraphQLObjectType,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  valueFromASTUntyped,
} from 'graphql'
import { fragmentsOf, responseKeyOf } from '../selected-fields'
import { type Fetch, type Step, stepsOf } from './plan'
import { type Selections, selectionsOf } from './shape'

/** The graph as it is served now. */
export interface Graph {
  /** What clients see. */
  readonly schema: GraphQLSchema
  /** What departments see. */
  readonly supergraph: GraphQLSchema
  readonly planner: QueryPlanner
}

/** An operation that was found valid, with all that can be known before its variables are. */
export interface PreparedOperation {
  readonly graph: Graph
  readonly definition: OperationDefinitionNode
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>
  readonly steps: Step | null
  /** The default values of its variables. */
  readonly defaults: Readonly<Record<string, unknown>>
  /** What the answer has to look like. `variables` decide what is skipped and included. */
  selections(variables: Readonly<Record<string, unknown>>): Selections
  /** Answers a field of introspection. */
  introspect(nodes: readonly FieldNode[], variables: Readonly<Record<string, unknown>>): unknown
  /** About how much memory it takes, in bytes. */
  readonly bytes: number
}

/** Shapes remembered for one operation: two variables that decide have four, and few operations have more. */
const mostShapes = 16

/** Plans a valid document. Throws GraphQLError when it cannot be planned, such as for too many possible paths. */
export function prepareOperation(
  graph: Graph,
  document: DocumentNode,
  operationName: string | null | undefined,
): PreparedOperation {
  const definition = getOperationAST(document, operationName)
  if (!definition) throw new Error('A document without such an operation came as far as the planner')
  const { planner, schema } = graph
  const apiSchema = planner.supergraph.apiSchema()
  const named = operationName ? { operationName } : {}
  const steps = stepsOf(planner.buildQueryPlan(operationFromDocument(apiSchema, document, named)))
  const fragments = fragmentsOf(document)
  const deciding = decidingVariables(document)
  const shapes = new Map<string, Selections>()
  const root = schema.getRootType(definition.operation) as GraphQLObjectType
  return {
    graph,
    definition,
    fragments,
    steps,
    defaults: defaultsOf(definition),
    bytes: approximateBytes(document, steps),
    selections(variables) {
      const key = deciding.map((name) => String(variables[name])).join(' ')
      const before = shapes.get(key)
      if (before) return before
      const isAsked = (node: SelectionNode) => isAskedFor(node, variables)
      const made = selectionsOf({ schema, fragments, isAsked }, root, definition.selectionSet.selections)
      if (shapes.size < mostShapes) shapes.set(key, made)
      return made
    },
    introspect: (nodes, variables) => introspect(schema, document, definition, nodes, variables),
  }
}

function introspect(
  schema: GraphQLSchema,
  document: DocumentNode,
  definition: OperationDefinitionNode,
  nodes: readonly FieldNode[],
  variableValues: Readonly<Record<string, unknown>>,
): unknown {
  const { data, errors } = executeSync({
    schema,
    variableValues,
    document: {
      ...document,
      definitions: [
        { ...definition, selectionSet: { kind: Kind.SELECTION_SET, selections: nodes } },
        ...document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION),
      ],
    },
  })
  if (errors?.[0]) throw errors[0]
  const [node] = nodes as [FieldNode]
  return data?.[responseKeyOf(node)]
}

function isAskedFor(node: SelectionNode, variables: Readonly<Record<string, unknown>>): boolean {
  for (const { name, arguments: given = [] } of node.directives ?? []) {
    if (name.value !== 'skip' && name.value !== 'include') continue
    const [condition] = given
    const value = condition && valueFromASTUntyped(condition.value, variables)
    if (typeof value !== 'boolean') throw new Error(`@${name.value} needs true or false`)
    if (value === (name.value === 'skip')) return false
  }
  return true
}

/** The variables that decide what is skipped or included, by name. */
function decidingVariables(document: DocumentNode): string[] {
  const names = new Set<string>()
  const look = (nodes: readonly SelectionNode[]): void => {
    for (const node of nodes) {
      for (const { name, arguments: given = [] } of node.directives ?? [])
        if (name.value === 'skip' || name.value === 'include')
          for (const { value } of given) if (value.kind === Kind.VARIABLE) names.add(value.name.value)
      if ('selectionSet' in node) look(node.selectionSet?.selections ?? [])
    }
  }
  for (const definition of document.definitions)
    if ('selectionSet' in definition) look(definition.selectionSet.selections)
  return [...names].sort()
}

const defaultsOf = ({ variableDefinitions = [] }: OperationDefinitionNode): Record<string, unknown> =>
  Object.fromEntries(
    variableDefinitions.flatMap(({ variable, defaultValue }) =>
      defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)]] : [],
    ),
  )

/** A syntax tree takes about twenty times the space of its text. */
const approximateBytes = (document: DocumentNode, steps: Step | null): number =>
  20 * ((document.loc?.end ?? 1000) + fetchesIn(steps).reduce((total, { query }) => total + query.length, 0))

function fetchesIn(step: Step | null): Fetch[] {
  if (!step) return []
  if (step.kind === 'fetch') return [step]
  if (step.kind === 'at') return fetchesIn(step.step)
  if (step.kind === 'if') return [...fetchesIn(step.then), ...fetchesIn(step.otherwise)]
  return step.steps.flatMap(fetchesIn)
}
