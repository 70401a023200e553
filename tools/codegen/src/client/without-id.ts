import {
  type DocumentNode,
  type GraphQLSchema,
  isObjectType,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql'

/**
 * The types of which an operation reads an object that has an id, and not the id. A cache of a client cannot tell then which
 * object it is, and shows an old copy of it beside a new one.
 */
export function readWithoutId(document: DocumentNode, schema: GraphQLSchema): string[] {
  const found = new Set<string>()
  const info = new TypeInfo(schema)
  visit(
    document,
    visitWithTypeInfo(info, {
      SelectionSet({ selections }) {
        const type = info.getParentType()
        // A fragment is looked at where it stands itself.
        const asked = selections.some((each) => each.kind !== Kind.FIELD || each.name.value === 'id')
        if (!asked && isObjectType(type) && type.getFields()['id']) found.add(type.name)
      },
    }),
  )
  return [...found]
}
