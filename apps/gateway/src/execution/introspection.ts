import {
  type DocumentNode,
  executeSync,
  type FieldNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
} from 'graphql'
import { responseKeyOf } from '../selected-fields'

/** Answers a field of introspection, which is graphql-js' own to answer: the planner knows only what Apollo knows of it. */
export function introspect(
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
