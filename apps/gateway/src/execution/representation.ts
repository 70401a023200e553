import { type QueryPlanSelectionNode } from '@apollo/query-planner'
import { type GraphQLSchema } from 'graphql'
import { mergeInto } from './merge'
import { isOfType } from './rewrites'

export type Representation = Record<string, unknown>

/** What a subgraph needs to know of an object to tell more of it. Null when a part of that is missing. */
export function representationOf(
  schema: GraphQLSchema,
  object: Record<string, unknown> | null,
  required: readonly QueryPlanSelectionNode[],
): Representation | null {
  if (object === null) return null
  const representation: Representation = {}
  for (const selection of required) {
    if (selection.kind === 'InlineFragment') {
      if (selection.typeCondition && isOfType(schema, object, selection.typeCondition))
        mergeInto(representation, representationOf(schema, object, selection.selections))
      continue
    }
    const key = selection.alias ?? selection.name
    const value = Object.hasOwn(object, key) ? object[key] : undefined
    if (value === undefined) return null
    const { selections } = selection
    if (!selections) representation[key] = value
    else if (Array.isArray(value))
      representation[key] = value.map((each) =>
        representationOf(schema, each as Representation | null, selections),
      )
    else representation[key] = representationOf(schema, value as Representation | null, selections)
  }
  return representation
}
