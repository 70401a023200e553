import { badInput, graphError } from '@customer-graph/subgraph'
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getArgumentValues,
  getDirectiveValues,
  getOperationAST,
  GraphQLIncludeDirective,
  type GraphQLSchema,
  GraphQLSkipDirective,
  Kind,
  OperationTypeNode,
  print,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from 'graphql'
import { neverNullIn, nullMistakes } from '../execution/variables'
import { type Fragments, fragmentsOf, responseKeyOf, selectedFields } from '../selected-fields'
import { type Interest } from './activity-hub'

/** The variable that holds whose activity it is; no client's variable can be called so, two underscores being GraphQL's own. */
const customerVariable = '__customerId'

/** What a subscription asks to be told, and how to ask the graph for the rest. */
export interface LiveOperation {
  /** What the client calls the field it subscribes to. */
  readonly key: string
  readonly interest: Interest
  /** Of each customer only the latest counts. */
  readonly latestOnly: boolean
  /** The cursor to go on from; null to begin now. */
  readonly after: string | null
  /** Fields of the activity itself, each with what the client calls it, in the client's order. */
  readonly fields: readonly { readonly key: string; readonly name: string }[]
  /** The query for the customer, with `customerVariable` left open; null when the client does not ask for the customer. */
  readonly query: DocumentNode | null
  /** The text of `query`. */
  readonly text: string
  /** The client's variables that `query` uses. */
  readonly variables: Readonly<Record<string, unknown>>
}

/** The variables of a push's query: the client's, and whose activity it is. */
export const variablesFor = ({ variables }: LiveOperation, customerId: string): Record<string, unknown> => ({
  ...variables,
  [customerVariable]: customerId,
})

/**
 * Reads a subscription that is valid in `schema`; `given` are its variables as the client sent them, `coerced` as the schema takes them.
 * Throws GraphQLError, with a code, for variables that validation lets through, and when nothing is left to be told.
 */
export function readLiveOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | null | undefined,
  { given, coerced }: Record<'given' | 'coerced', Readonly<Record<string, unknown>>>,
): LiveOperation {
  const operation = getOperationAST(document, operationName)!
  const [mistake] = nullMistakes({ definition: operation, neverNull: neverNullIn(schema, document) }, given)
  if (mistake) throw mistake
  const fragments = fragmentsOf(document)
  const wanted = (set: SelectionSetNode | undefined) =>
    selectedFields(set, fragments, (node) => isWanted(node, coerced))
  const roots = wanted(operation.selectionSet)
  const [root] = roots
  if (!root) throw badInput('The one field of this subscription is skipped, so nothing would ever be told.')
  const field = schema.getSubscriptionType()!.getFields()[root.name.value]
  if (!field || new Set(roots.map(responseKeyOf)).size > 1)
    throw graphError(
      'GRAPHQL_VALIDATION_FAILED',
      'A subscription has one field, and it is none of introspection.',
    )
  const args = getArgumentValues(field, root, coerced) as Arguments
  const chosen = roots.flatMap(({ selectionSet }) => wanted(selectionSet))
  const ofCustomer = chosen.filter(({ name }) => name.value === 'customer')
  const { query, used } = queryFor(ofCustomer, fragments, operation.variableDefinitions ?? [])
  return {
    key: responseKeyOf(root),
    interest: args.customerId === undefined ? (args.filter ?? {}) : { customerIds: [args.customerId] },
    latestOnly: args.customerId === undefined,
    after: args.after ?? null,
    fields: [
      ...new Map(
        chosen.map((each) => [responseKeyOf(each), { key: responseKeyOf(each), name: each.name.value }]),
      ).values(),
    ],
    query,
    text: query ? print(query) : '',
    variables: Object.fromEntries(Object.entries(given).filter(([name]) => used.has(name))),
  }
}

interface Arguments {
  readonly customerId?: string
  readonly filter?: Interest | null
  readonly after?: string | null
}

type Variables = NonNullable<ReturnType<typeof getOperationAST>>['variableDefinitions']

function queryFor(
  fields: readonly FieldNode[],
  fragments: Fragments,
  declared: NonNullable<Variables>,
): { query: DocumentNode | null; used: Set<string> } {
  const used = new Set<string>()
  if (fields.length === 0) return { query: null, used }
  const needed = new Map<string, FragmentDefinitionNode>()
  const look = (node: SelectionNode | FragmentDefinitionNode) =>
    visit(node, {
      Variable: ({ name }) => void used.add(name.value),
      FragmentSpread({ name }) {
        const fragment = fragments.get(name.value)
        if (!fragment || needed.has(name.value)) return
        needed.set(name.value, fragment)
        look(fragment)
      },
    })
  fields.forEach(look)
  const name = (value: string) => ({ kind: Kind.NAME, value }) as const
  const variable = { kind: Kind.VARIABLE, name: name(customerVariable) } as const
  const id = { kind: Kind.NAMED_TYPE, name: name('ID') } as const
  const selections = fields.map((field): FieldNode => ({
    ...field,
    arguments: [{ kind: Kind.ARGUMENT, name: name('id'), value: variable }],
    directives: [],
  }))
  return {
    used,
    query: {
      kind: Kind.DOCUMENT,
      definitions: [
        {
          kind: Kind.OPERATION_DEFINITION,
          operation: OperationTypeNode.QUERY,
          variableDefinitions: [
            { kind: Kind.VARIABLE_DEFINITION, variable, type: { kind: Kind.NON_NULL_TYPE, type: id } },
            ...declared.filter((each) => used.has(each.variable.name.value)),
          ],
          selectionSet: { kind: Kind.SELECTION_SET, selections },
        },
        ...needed.values(),
      ],
    },
  }
}

const isWanted = (node: SelectionNode, variables: Readonly<Record<string, unknown>>): boolean =>
  getDirectiveValues(GraphQLSkipDirective, node, variables)?.['if'] !== true &&
  getDirectiveValues(GraphQLIncludeDirective, node, variables)?.['if'] !== false
