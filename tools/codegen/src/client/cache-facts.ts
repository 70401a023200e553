import { type GraphQLSchema, introspectionFromSchema, isAbstractType, isObjectType } from 'graphql'

/** What a cache cannot see in an answer: which types a union or interface may be, and which types have no id. */
export function cacheFacts(schema: GraphQLSchema): string {
  const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'))
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]
  const possible = types
    .filter(isAbstractType)
    .map((type) => [type.name, schema.getPossibleTypes(type).map(({ name }) => name)] as const)
  const withoutId = types
    .filter(isObjectType)
    .filter((type) => !roots.includes(type) && !type.getFields()['id'])
    .map(({ name }) => name)
  return `/** Which types a union or an interface may be, as Apollo Client's \`InMemoryCache\` takes it. */
export const possibleTypes: Record<string, string[]> = ${JSON.stringify(Object.fromEntries(possible), null, 2)}

/** The types that have no id: an object of theirs is a part of the object that it was read from. */
export const typesWithoutId: readonly string[] = ${JSON.stringify(withoutId, null, 2)}
`
}

/** The schema as introspection answers it, without descriptions; a type to a line, so that two changes seldom meet in one. */
export function introspectionOf(schema: GraphQLSchema): string {
  const { types, ...rest } = introspectionFromSchema(schema, { descriptions: false }).__schema
  const lines = types.map((type) => JSON.stringify(type)).join(',\n')
  return `{"__schema":{${JSON.stringify(rest).slice(1, -1)},"types":[\n${lines}\n]}}\n`
}
