import { type QueryPlanSelectionNode } from '@apollo/query-planner'
import { type GraphQLSchema } from 'graphql'
import { absent } from './absent'
import { mergeInto } from './merge'
import { isOfType } from './rewrites'

export type Representation = Record<string, unknown>

/** What a subgraph needs to know of an object to tell more of it. Null when a part of that is missing, or no object. */
export function representationOf(
  schema: GraphQLSchema,
  object: unknown,
  required: readonly QueryPlanSelectionNode[],
): Representation | null {
  if (typeof object !== 'object' || object === null || Array.isArray(object)) return null
  const given = object as Representation
  const representation: Representation = {}
  for (const selection of required) {
    if (selection.kind === 'InlineFragment') {
      if (selection.typeCondition && isOfType(schema, given, selection.typeCondition))
        mergeInto(representation, representationOf(schema, given, selection.selections))
      continue
    }
    const key = selection.alias ?? selection.name
    const value = Object.hasOwn(given, key) ? given[key] : undefined
    if (value === undefined || value === absent) return null
    const { selections } = selection
    representation[key] = selections ? inside(schema, value, selections) : value
  }
  return representation
}

const inside = (
  schema: GraphQLSchema,
  value: unknown,
  selections: readonly QueryPlanSelectionNode[],
): unknown =>
  Array.isArray(value)
    ? value.map((each) => inside(schema, each, selections))
    : representationOf(schema, value, selections)

/** Whether an object has no representation because nobody has anything to tell of a part of it. */
export function dependsOnAbsent(
  schema: GraphQLSchema,
  object: unknown,
  required: readonly QueryPlanSelectionNode[],
): boolean {
  if (Array.isArray(object)) return object.some((each) => dependsOnAbsent(schema, each, required))
  if (typeof object !== 'object' || object === null) return false
  const given = object as Representation
  return required.some((selection) => {
    if (selection.kind === 'InlineFragment')
      return (
        isOfType(schema, given, selection.typeCondition ?? '') &&
        dependsOnAbsent(schema, given, selection.selections)
      )
    const value = given[selection.alias ?? selection.name]
    return value === absent || dependsOnAbsent(schema, value, selection.selections ?? [])
  })
}
