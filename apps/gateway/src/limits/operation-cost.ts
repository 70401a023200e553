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
import { selectedFields } from '../selected-fields'
import { weightOf } from './field-weights'

/** How many objects a list is taken to hold when the query does not say. */
const unsaidLength = 10

/** The most that a page can hold; a subgraph refuses to be asked for more. */
const longestPage = 100

/** What a change costs besides the objects it answers with; and each element of a list that it is handed, once more. */
const mutationCost = 10

export interface Cost {
  /** How many objects the answer can hold. */
  readonly objects: number
  /** What is done for them, whatever the answer holds. */
  readonly work: number
}

export interface Costed {
  readonly schema: GraphQLSchema
  readonly operation: OperationDefinitionNode
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>
  readonly variables: Readonly<Record<string, unknown>>
}

const nothing: Cost = { objects: 0, work: 0 }
const plus = (a: Cost, b: Cost): Cost => ({ objects: a.objects + b.objects, work: a.work + b.work })
const times = (length: number, { objects, work }: Cost): Cost => ({
  objects: length * objects,
  work: length * work,
})

/**
 * What an operation can make the departments do: one for every object, as often as the lists around it are long, and the
 * weight of fields that are more work than what they answer (`field-weights.ts`). `first` says how long a list is, or a list
 * that is handed to it. Plain values cost nothing. The document must be valid; the work of counting grows with the document
 * and not with what its fragments unfold to.
 */
export function costOf({ schema, operation, fragments, variables }: Costed): Cost {
  const defaults = new Map(
    (operation.variableDefinitions ?? []).map(({ variable, defaultValue }) => [
      variable.name.value,
      defaultValue,
    ]),
  )
  const known = new Map<string, Cost>()

  const valueOf = (value: ValueNode): unknown => {
    if (value.kind !== Kind.VARIABLE) return valueFromASTUntyped(value, variables)
    const given = variables[value.name.value]
    const otherwise = defaults.get(value.name.value)
    return given === undefined && otherwise ? valueFromASTUntyped(otherwise) : given
  }

  const argumentsOf = ({ arguments: given = [] }: FieldNode): Map<string, unknown> =>
    new Map(given.map(({ name, value }) => [name.value, valueOf(value)]))

  function costOfField(field: FieldNode, parent: string, around: number | undefined): Cost {
    const given = argumentsOf(field)
    const own = { objects: 0, work: weightOf(parent, field.name.value, given) }
    const type = schema.getType(parent)
    const declared =
      isObjectType(type) || isInterfaceType(type) ? type.getFields()[field.name.value] : undefined
    if (!declared || !field.selectionSet) return own
    const named = getNamedType(declared.type)
    if (!isCompositeType(named)) return own
    const nullable = isNonNullType(declared.type) ? declared.type.ofType : declared.type
    const page = pageAskedBy(given)
    const length = isListType(nullable) ? (page ?? listHandedTo(given) ?? around ?? unsaidLength) : 1
    const each = plus({ objects: 1, work: 0 }, costOfSet(field.selectionSet, named.name, page))
    return plus(own, times(length, each))
  }

  function costOfSet({ selections }: SelectionSetNode, parent: string, around: number | undefined): Cost {
    let cost = nothing
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) cost = plus(cost, costOfField(selection, parent, around))
      else if (selection.kind === Kind.INLINE_FRAGMENT)
        cost = plus(
          cost,
          costOfSet(selection.selectionSet, selection.typeCondition?.name.value ?? parent, around),
        )
      else cost = plus(cost, costOfFragment(selection.name.value, around))
    }
    return cost
  }

  function costOfFragment(name: string, around: number | undefined): Cost {
    const key = `${name} ${around}`
    const before = known.get(key)
    if (before !== undefined) return before
    const fragment = fragments.get(name)
    const cost = fragment
      ? costOfSet(fragment.selectionSet, fragment.typeCondition.name.value, around)
      : nothing
    known.set(key, cost)
    return cost
  }

  const root = schema.getRootType(operation.operation)
  const answered = root ? costOfSet(operation.selectionSet, root.name, undefined) : nothing
  if (operation.operation !== 'mutation') return answered
  const changes = selectedFields(operation.selectionSet, fragments)
  const handed = changes.flatMap((field) => [...argumentsOf(field).values()])
  return plus(answered, {
    objects: 0,
    work: changes.length * mutationCost + elementsIn(handed) - handed.length,
  })
}

/** How long the page is that is asked for, if one is. */
function pageAskedBy(given: ReadonlyMap<string, unknown>): number | undefined {
  if (!given.has('first')) return undefined
  const length = given.get('first')
  return typeof length === 'number' && length >= 0 ? Math.min(length, longestPage) : longestPage
}

/** The length of the longest list among the arguments: one is answered for each. */
function listHandedTo(given: ReadonlyMap<string, unknown>): number | undefined {
  const lengths = [...given.values()].flatMap((value) => (Array.isArray(value) ? [value.length] : []))
  return lengths.length > 0 ? Math.max(...lengths) : undefined
}

/** How many elements the lists in a value have, however deep. */
function elementsIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0
  const inside = Object.values(value).reduce((sum: number, each) => sum + elementsIn(each), 0)
  return inside + (Array.isArray(value) ? value.length : 0)
}
