import {
  type FieldNode,
  getNamedType,
  type GraphQLAbstractType,
  type GraphQLCompositeType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  isUnionType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from 'graphql'
import { type Fragments } from '../selected-fields'
import { type ResponseKeys } from './response-keys'

const name = (value: string) => ({ kind: Kind.NAME, value }) as const
const typename: FieldNode = { kind: Kind.FIELD, name: name('__typename') }

/**
 * An operation as the planner is asked to plan it: means the same, in fewer constructs. Fragments stand where they are spread,
 * and narrow to what is possible or are not there; what is asked for has keys that nothing else has; what is skipped, and
 * introspection, which no department can answer, is left out. Null when nothing else is asked for.
 */
export function plannable(
  schema: GraphQLSchema,
  definition: OperationDefinitionNode,
  { fragments, keys, isAsked }: Omit<Source, 'schema'>,
): OperationDefinitionNode | null {
  const root = schema.getRootType(definition.operation) as GraphQLObjectType
  const source = { schema, fragments, keys, isAsked }
  const asked = rewritten(source, scopeOf(source, root), definition.selectionSet)
  if (asked.length === 0) return null
  return withVariables({ ...definition, directives: [], selectionSet: setOf(asked) }, keys)
}

export interface Source {
  readonly schema: GraphQLSchema
  readonly fragments: Fragments
  readonly keys: ResponseKeys
  /** Whether a field or fragment is asked for, as its `@skip` and `@include` say. */
  readonly isAsked: (node: SelectionNode) => boolean
}

type Types = ReadonlySet<GraphQLObjectType>

/** Where selections stand. */
interface Scope {
  readonly parent: GraphQLCompositeType
  /** What objects can be there. */
  readonly around: Types
  /** Those among them that are asked; fewer within a fragment that is not there any more. */
  readonly types: Types
}

const scopeOf = (
  { schema }: Source,
  parent: GraphQLCompositeType,
  types = possible(schema, parent),
): Scope => ({
  parent,
  around: types,
  types,
})

const rewritten = (source: Source, scope: Scope, set: SelectionSetNode): SelectionNode[] =>
  set.selections.flatMap((node): SelectionNode[] => {
    if (!source.isAsked(node)) return []
    if (node.kind === Kind.FIELD) return field(source, scope, node)
    const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : source.fragments.get(node.name.value)!
    const condition = fragment.typeCondition
      ? (source.schema.getType(fragment.typeCondition.name.value) as GraphQLCompositeType)
      : scope.parent
    return narrowed(source, scope, condition, fragment.selectionSet)
  })

/** A fragment: its selections where it always applies, a narrower one where not, nothing where it never does. */
function narrowed(
  source: Source,
  scope: Scope,
  condition: GraphQLCompositeType,
  set: SelectionSetNode,
): SelectionNode[] {
  const { parent, around, types } = scope
  const within = possible(source.schema, condition)
  const left = new Set([...types].filter((type) => within.has(type)))
  if (left.size === 0) return []
  // A union has no fields of its own: what is inside it narrows further.
  if (isUnionType(condition)) return rewritten(source, { parent, around, types: left }, set)
  if (left.size === types.size && hasFieldsOf(source.schema, condition, parent))
    return rewritten(source, scope, set)
  if ([...around].every((type) => left.has(type) === within.has(type)))
    return [fragmentOn(condition, rewritten(source, scopeOf(source, condition, left), set))]
  return forEach(source, left, set)
}

const forEach = (source: Source, types: Types, set: SelectionSetNode): SelectionNode[] =>
  [...types].map((type) => fragmentOn(type, rewritten(source, scopeOf(source, type), set)))

const hasFieldsOf = (
  schema: GraphQLSchema,
  wider: GraphQLCompositeType,
  type: GraphQLCompositeType,
): boolean =>
  wider === type || (isInterfaceType(wider) && !isUnionType(type) && schema.isSubType(wider, type))

function field(source: Source, { parent, around, types }: Scope, node: FieldNode): SelectionNode[] {
  const { value } = node.name
  // What an object of the one possible type is called need not be asked.
  if (value === '__typename') return isObjectType(parent) ? [] : [typename]
  if (value.startsWith('__') || isUnionType(parent)) return []
  if (types.size < around.size) return forEach(source, types, setOf([node]))
  const type = getNamedType(parent.getFields()[value]!.type)
  const key = source.keys.internal(node)
  const { alias: _client, directives: _decided, ...rest } = node
  const asked: FieldNode = key === value ? rest : { ...rest, alias: name(key) }
  if (!node.selectionSet || !isCompositeType(type)) return [asked]
  return [{ ...asked, selectionSet: setOf(rewritten(source, scopeOf(source, type), node.selectionSet)) }]
}

const fragmentOn = (type: GraphQLCompositeType, selections: readonly SelectionNode[]): SelectionNode => ({
  kind: Kind.INLINE_FRAGMENT,
  typeCondition: { kind: Kind.NAMED_TYPE, name: name(type.name) },
  selectionSet: setOf(selections),
})

/** An object in which nothing turned out to be asked for is still one. */
const setOf = (selections: readonly SelectionNode[]): SelectionSetNode => ({
  kind: Kind.SELECTION_SET,
  selections: selections.length > 0 ? [...new Set(selections)] : [typename],
})

const known = new WeakMap<GraphQLCompositeType, Types>()

function possible(schema: GraphQLSchema, type: GraphQLCompositeType): Types {
  const before = known.get(type)
  if (before) return before
  const types = new Set(isObjectType(type) ? [type] : schema.getPossibleTypes(type as GraphQLAbstractType))
  known.set(type, types)
  return types
}

function withVariables(operation: OperationDefinitionNode, keys: ResponseKeys): OperationDefinitionNode {
  const isRenamed = operation.variableDefinitions?.some(
    ({ variable }) => keys.variable(variable.name.value) !== variable.name.value,
  )
  if (!isRenamed) return operation
  return visit(operation, {
    Variable: (node) => ({ ...node, name: name(keys.variable(node.name.value)) }),
  }) as OperationDefinitionNode
}
