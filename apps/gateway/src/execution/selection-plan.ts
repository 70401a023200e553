import {
  doTypesOverlap,
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
import { type ResponseKeys } from './response-keys'

/** What a value of an answer has to look like. `of` of a list or a required value is what is inside. */
export type ValuePlan =
  | { readonly kind: 'leaf'; readonly type: string; readonly accepts: (value: unknown) => boolean }
  | { readonly kind: 'object'; readonly type: string; readonly selections: SelectionPlan }
  | { readonly kind: 'list'; readonly type: string; readonly of: ValuePlan }
  | { readonly kind: 'required'; readonly type: string; readonly of: ValuePlan }

/** One key of an object of the answer. `from` is the key under which departments' answers are merged. */
export type FieldPlan =
  | {
      readonly kind: 'value'
      readonly key: string
      readonly from: string
      readonly inherited: boolean
      readonly value: ValuePlan
    }
  | { readonly kind: 'typename'; readonly key: string; readonly given: string }
  | { readonly kind: 'introspection'; readonly key: string; readonly nodes: readonly FieldNode[] }

/** What an object of one type holds, in the order in which it was asked for. */
export interface ObjectPlan {
  readonly type: string
  readonly fields: readonly FieldPlan[]
  /** Whether it depends on more than is known of the object's type. */
  readonly undecided: boolean
}

/** What was asked of an object, whatever type it turns out to be. */
export interface SelectionPlan {
  readonly declared: string
  /** The plan for what `__typename` says; undefined: nothing. Null: no object of that type can be here. */
  of(typename: string | undefined): ObjectPlan | null
}

export interface SelectionSource {
  readonly schema: GraphQLSchema
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>
  readonly keys: ResponseKeys
  /** Whether a field or fragment is asked for, as its `@skip` and `@include` say. */
  readonly isAsked: (node: SelectionNode) => boolean
}

/** Works out what is asked of objects of `declared` by some selections; each type's shape when it is first met. */
export function selectionPlan(
  source: SelectionSource,
  declared: GraphQLCompositeType,
  nodes: readonly SelectionNode[],
): SelectionPlan {
  const known = new Map<string | undefined, ObjectPlan>()
  return {
    declared: declared.name,
    of(typename) {
      const told = isObjectType(declared) ? undefined : typename
      const before = known.get(told)
      if (before) return before
      const type = runtimeType(source.schema, declared, told)
      if (!type) return null
      const plan = objectPlan(source, type, nodes)
      // Only names that the schema knows are remembered: a subgraph could otherwise fill the memory.
      known.set(told, plan)
      return plan
    },
  }
}

/** What an object is: what was declared, unless that leaves it open and the object says more. Null: it says what cannot be. */
function runtimeType(
  schema: GraphQLSchema,
  declared: GraphQLCompositeType,
  told: string | undefined,
): GraphQLCompositeType | null {
  if (told === undefined || told === declared.name) return declared
  const type = schema.getType(told)
  return isObjectType(type) && isAbstractType(declared) && schema.isSubType(declared, type) ? type : null
}

interface Collected {
  parent: GraphQLCompositeType
  readonly nodes: FieldNode[]
}

interface Collecting {
  readonly source: SelectionSource
  /** What the object is, as far as it is known. */
  readonly type: GraphQLCompositeType
  readonly fields: Map<string, Collected>
  undecided: boolean
}

function objectPlan(
  source: SelectionSource,
  type: GraphQLCompositeType,
  nodes: readonly SelectionNode[],
): ObjectPlan {
  const collecting: Collecting = { source, type, fields: new Map(), undecided: false }
  collect(collecting, type, nodes)
  const fields = [...collecting.fields].flatMap(([key, field]) => fieldPlan(source, key, field) ?? [])
  return {
    type: type.name,
    fields,
    undecided: collecting.undecided || fields.length < collecting.fields.size,
  }
}

/** Fragments apply as far as the type tells. Fields are those of the object's own type, which may promise more than an interface. */
function collect(
  collecting: Collecting,
  parent: GraphQLCompositeType,
  nodes: readonly SelectionNode[],
): void {
  const { source, type, fields } = collecting
  const { schema } = source
  for (const node of nodes) {
    if (!source.isAsked(node)) continue
    if (node.kind === Kind.FIELD) {
      const key = responseKeyOf(node)
      const owner = isObjectType(type) ? type : parent
      const before = fields.get(key)
      if (!before) fields.set(key, { parent: owner, nodes: [node] })
      else {
        before.nodes.push(node)
        if (isAbstractType(before.parent) && isWithin(schema, before.parent, owner)) before.parent = owner
      }
      continue
    }
    const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : source.fragments.get(node.name.value)
    if (!fragment) continue
    const condition = fragment.typeCondition && schema.getType(fragment.typeCondition.name.value)
    if (condition && !isCompositeType(condition)) continue
    if (!condition || isWithin(schema, condition, type))
      collect(collecting, condition ?? parent, fragment.selectionSet.selections)
    else if (doTypesOverlap(schema, condition, type)) collecting.undecided = true
  }
}

const isWithin = (
  schema: GraphQLSchema,
  condition: GraphQLCompositeType,
  type: GraphQLCompositeType,
): boolean =>
  condition === type || (isAbstractType(condition) && !isUnionType(type) && schema.isSubType(condition, type))

/** Null: what the object is called is not known. */
function fieldPlan(source: SelectionSource, key: string, { parent, nodes }: Collected): FieldPlan | null {
  const [first] = nodes as [FieldNode]
  const { value: name } = first.name
  if (name === '__typename')
    return isObjectType(parent) ? { kind: 'typename', key, given: parent.name } : null
  if (name === '__schema' || name === '__type') return { kind: 'introspection', key, nodes }
  const declared = isUnionType(parent) ? undefined : parent.getFields()[name]
  if (!declared) throw new Error(`${parent.name} has no field ${name}`)
  const inside = nodes.flatMap(({ selectionSet }) => selectionSet?.selections ?? [])
  const from = source.keys.internal(first)
  return { kind: 'value', key, from, inherited: from in {}, value: valuePlan(source, declared.type, inside) }
}

function valuePlan(
  source: SelectionSource,
  type: GraphQLOutputType,
  inside: readonly SelectionNode[],
): ValuePlan {
  if (isNonNullType(type))
    return { kind: 'required', type: String(type), of: valuePlan(source, getNullableType(type), inside) }
  if (isListType(type))
    return { kind: 'list', type: String(type), of: valuePlan(source, type.ofType, inside) }
  if (isLeafType(type)) return { kind: 'leaf', type: type.name, accepts: accepts(type) }
  return { kind: 'object', type: type.name, selections: selectionPlan(source, type, inside) }
}
