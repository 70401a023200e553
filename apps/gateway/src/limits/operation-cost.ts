import {
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  type GraphQLSchema,
  isCompositeType,
  isListType,
  isNonNullType,
  isObjectType,
  isInterfaceType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
  valueFromASTUntyped,
} from 'graphql'

/** How many objects a list is taken to hold when the query does not say. */
const unsaidLength = 10

/** The most that a page can hold; a subgraph refuses to be asked for more. */
const longestPage = 100

/** What a change costs besides the objects it answers with. */
const mutationCost = 10

export interface Costed {
  readonly schema: GraphQLSchema
  readonly operation: OperationDefinitionNode
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>
  readonly variables: Readonly<Record<string, unknown>>
}

/**
 * How many objects an operation can make the departments fetch: one for every object, as often as the lists around it are
 * long. `first` says how long a list is. Introspection and plain values cost nothing. The document must be valid; the work
 * grows with the document and not with what its fragments unfold to.
 */
export function costOf({ schema, operation, fragments, variables }: Costed): number {
  const defaults = new Map(
    (operation.variableDefinitions ?? []).map(({ variable, defaultValue }) => [
      variable.name.value,
      defaultValue,
    ]),
  )
  const known = new Map<string, number>()

  const valueOf = (value: ValueNode): unknown => {
    if (value.kind !== Kind.VARIABLE) return valueFromASTUntyped(value)
    const given = variables[value.name.value]
    const otherwise = defaults.get(value.name.value)
    return given === undefined && otherwise ? valueFromASTUntyped(otherwise) : given
  }

  const lengthAskedBy = ({ arguments: given = [] }: FieldNode): number | undefined => {
    const first = given.find(({ name }) => name.value === 'first')
    if (!first) return undefined
    const length = valueOf(first.value)
    return typeof length === 'number' && length >= 0 ? Math.min(length, longestPage) : longestPage
  }

  function costOfField(field: FieldNode, parent: string, around: number | undefined): number {
    const type = schema.getType(parent)
    const declared =
      isObjectType(type) || isInterfaceType(type) ? type.getFields()[field.name.value] : undefined
    if (!declared || !field.selectionSet) return 0
    const named = getNamedType(declared.type)
    if (!isCompositeType(named)) return 0
    const nullable = isNonNullType(declared.type) ? declared.type.ofType : declared.type
    const asked = lengthAskedBy(field)
    const length = isListType(nullable) ? (asked ?? around ?? unsaidLength) : 1
    return length * (1 + costOfSet(field.selectionSet, named.name, asked))
  }

  function costOfSet({ selections }: SelectionSetNode, parent: string, around: number | undefined): number {
    let cost = 0
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) cost += costOfField(selection, parent, around)
      else if (selection.kind === Kind.INLINE_FRAGMENT)
        cost += costOfSet(selection.selectionSet, selection.typeCondition?.name.value ?? parent, around)
      else cost += costOfFragment(selection.name.value, around)
    }
    return cost
  }

  function costOfFragment(name: string, around: number | undefined): number {
    const key = `${name} ${around}`
    const before = known.get(key)
    if (before !== undefined) return before
    const fragment = fragments.get(name)
    const cost = fragment ? costOfSet(fragment.selectionSet, fragment.typeCondition.name.value, around) : 0
    known.set(key, cost)
    return cost
  }

  const root = schema.getRootType(operation.operation)
  const changes = operation.operation === 'mutation' ? operation.selectionSet.selections.length : 0
  return changes * mutationCost + (root ? costOfSet(operation.selectionSet, root.name, undefined) : 0)
}

/** How many objects an answer holds, in the same measure. */
export function objectsIn(answer: unknown): number {
  if (typeof answer !== 'object' || answer === null) return 0
  let objects = Array.isArray(answer) ? 0 : 1
  for (const value of Object.values(answer)) if (typeof value === 'object') objects += objectsIn(value)
  return objects
}
