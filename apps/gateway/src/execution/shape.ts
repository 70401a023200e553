import {
  type FieldNode,
  type FragmentDefinitionNode,
  getNullableType,
  type GraphQLCompositeType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
  Kind,
  type SelectionNode,
} from 'graphql'
import { responseKeyOf } from '../selected-fields'
import { accepts } from './leaf-values'

/** What a value of an answer has to look like. `of` of a list or a required value is what is inside. */
export type ValueShape =
  | { readonly kind: 'leaf'; readonly type: string; readonly accepts: (value: unknown) => boolean }
  | { readonly kind: 'object'; readonly type: string; readonly selections: Selections }
  | { readonly kind: 'list'; readonly type: string; readonly of: ValueShape }
  | { readonly kind: 'required'; readonly type: string; readonly of: ValueShape }

/** One key of an object of the answer. */
export type FieldShape =
  | { readonly kind: 'value'; readonly key: string; readonly inherited: boolean; readonly value: ValueShape }
  | { readonly kind: 'typename'; readonly key: string; readonly given: string | null }
  | { readonly kind: 'introspection'; readonly key: string; readonly nodes: readonly FieldNode[] }

/** What an object of one type holds, in the order in which it was asked for. */
export interface ObjectShape {
  readonly type: string
  readonly fields: readonly FieldShape[]
}

/** What was asked of an object, whatever type it turns out to be. */
export interface Selections {
  readonly declared: string
  /** The shape for what `__typename` says; for undefined that of the declared type. Null: there is no such type. */
  of(typename: string | undefined): ObjectShape | null
}

export interface ShapeSource {
  readonly schema: GraphQLSchema
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>
  /** Whether a field or fragment is asked for, as its `@skip` and `@include` say. */
  readonly isAsked: (node: SelectionNode) => boolean
}

/** Works out what is asked of objects of `declared` by some selections; each type's shape when it is first met. */
export function selectionsOf(
  source: ShapeSource,
  declared: GraphQLCompositeType,
  nodes: readonly SelectionNode[],
): Selections {
  const known = new Map<string | undefined, ObjectShape | null>()
  return {
    declared: declared.name,
    of(typename) {
      const before = known.get(typename)
      if (before !== undefined) return before
      const type = typename === undefined ? declared : source.schema.getType(typename)
      const told = typename === undefined ? null : type
      const shape = isCompositeType(type)
        ? objectShape(source, declared, told as GraphQLCompositeType | null, nodes)
        : null
      // Only names that the schema knows are remembered: a subgraph could otherwise fill the memory.
      if (shape) known.set(typename, shape)
      return shape
    },
  }
}

interface Collected {
  readonly parent: GraphQLCompositeType
  readonly nodes: FieldNode[]
}

function objectShape(
  source: ShapeSource,
  declared: GraphQLCompositeType,
  told: GraphQLCompositeType | null,
  nodes: readonly SelectionNode[],
): ObjectShape {
  const collected = new Map<string, Collected>()
  collect(source, told, declared, nodes, collected)
  return {
    type: (told ?? declared).name,
    fields: [...collected].map(([key, field]) => fieldShape(source, key, field, told ?? field.parent)),
  }
}

/** `told` is what `__typename` said; without it fragments apply as far as can be told from where they stand. */
function collect(
  source: ShapeSource,
  told: GraphQLCompositeType | null,
  parent: GraphQLCompositeType,
  nodes: readonly SelectionNode[],
  collected: Map<string, Collected>,
): void {
  for (const node of nodes) {
    if (!source.isAsked(node)) continue
    if (node.kind === Kind.FIELD) {
      const key = responseKeyOf(node)
      const before = collected.get(key)
      if (before) before.nodes.push(node)
      else collected.set(key, { parent, nodes: [node] })
      continue
    }
    const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : source.fragments.get(node.name.value)
    if (!fragment) continue
    const condition = fragment.typeCondition && source.schema.getType(fragment.typeCondition.name.value)
    if (condition && !isCompositeType(condition)) continue
    if (condition && !isWithin(source.schema, condition, told ?? parent)) continue
    collect(source, told, condition ?? parent, fragment.selectionSet.selections, collected)
  }
}

const isWithin = (
  schema: GraphQLSchema,
  condition: GraphQLCompositeType,
  type: GraphQLCompositeType,
): boolean =>
  condition === type || (isAbstractType(condition) && !isUnionType(type) && schema.isSubType(condition, type))

function fieldShape(
  source: ShapeSource,
  key: string,
  { parent, nodes }: Collected,
  type: GraphQLCompositeType,
): FieldShape {
  const [{ name }] = nodes as [FieldNode]
  if (name.value === '__typename')
    return { kind: 'typename', key, given: isObjectType(type) ? type.name : null }
  if (name.value === '__schema' || name.value === '__type') return { kind: 'introspection', key, nodes }
  const declared = isUnionType(parent) ? undefined : parent.getFields()[name.value]
  if (!declared) throw new Error(`${parent.name} has no field ${name.value}`)
  const inside = nodes.flatMap(({ selectionSet }) => selectionSet?.selections ?? [])
  return { kind: 'value', key, inherited: key in {}, value: valueShape(source, declared.type, inside) }
}

function valueShape(
  source: ShapeSource,
  type: GraphQLOutputType,
  inside: readonly SelectionNode[],
): ValueShape {
  if (isNonNullType(type))
    return { kind: 'required', type: String(type), of: valueShape(source, getNullableType(type), inside) }
  if (isListType(type))
    return { kind: 'list', type: String(type), of: valueShape(source, type.ofType, inside) }
  if (isLeafType(type)) return { kind: 'leaf', type: type.name, accepts: accepts(type) }
  return { kind: 'object', type: type.name, selections: selectionsOf(source, type, inside) }
}
