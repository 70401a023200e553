import {
  getNamedType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql'

/**
 * A builder for every type of the schema: `aCustomer({ name: 'Delmar' })`. What may be null is null until it is given, lists
 * are empty, and everything else has a plain fixed value; a page is built from its nodes.
 */
export function mockBuilders(schema: GraphQLSchema): string {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]
  const types = Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter((type) => !type.name.startsWith('__') && !roots.includes(type))
  return `${types.map((type) => (isPage(type) ? pageBuilder(type, schema) : builder(type, schema))).join('\n')}`
}

const isPage = (type: GraphQLObjectType): boolean =>
  type.name.endsWith('Connection') && ['edges', 'nodes', 'pageInfo'].every((name) => type.getFields()[name])

const nameOf = (type: string): string => `${/^[AEIOU]/.test(type) ? 'an' : 'a'}${type}`

function builder(type: GraphQLObjectType, schema: GraphQLSchema): string {
  const fields = Object.values(type.getFields())
  const circular = fields.filter((field) => isOf(type, field))
  const lines = fields
    .filter((field) => !circular.includes(field))
    .map((field) => `  ${field.name}: ${valueOf(field, type, schema)},`)
  const head = `export const ${nameOf(type.name)} = (given: Partial<Graph.${type.name}> = {}): Graph.${type.name} =>`
  const made = ['{', `  __typename: '${type.name}',`, ...lines, '  ...given,', '}'].join('\n')
  if (circular.length === 0) return `${head} (${made})\n`
  const itself = circular.map(({ name }) => `${name}: given.${name} ?? (made as Graph.${type.name})`)
  return `${head} {
const made: Partial<Graph.${type.name}> = ${made}
return Object.assign(made, { ${itself.join(', ')} }) as Graph.${type.name}
}
`
}

/** Such a field can never be null and leads to its own type again: unless it is given, it is the very object. */
const isOf = (type: GraphQLObjectType, field: Field): boolean =>
  isNonNullType(field.type) && field.type.ofType === type

/** Of its nodes alone: edges, cursors and what a page says of itself follow. */
function pageBuilder(type: GraphQLObjectType, schema: GraphQLSchema): string {
  const { edges, nodes, pageInfo: _, ...others } = type.getFields()
  const [node, edge] = [getNamedType(nodes!.type).name, getNamedType(edges!.type).name]
  const more = Object.values(others).map((field) => {
    const value = field.name === 'totalCount' ? 'nodes.length' : valueOf(field, type, schema)
    return `  ${field.name}: ${value},\n`
  })
  return `export const ${nameOf(type.name)} = (
  nodes: readonly Graph.${node}[] = [],
  given: Partial<Graph.${type.name}> = {},
): Graph.${type.name} => ({
  __typename: '${type.name}',
  edges: nodes.map((node, at) => ${nameOf(edge)}({ node, cursor: String(at + 1) })),
  nodes,
  pageInfo: aPageInfo({ endCursor: nodes.length > 0 ? String(nodes.length) : null }),
${more.join('')}  ...given,
})
`
}

type Field = GraphQLField<unknown, unknown>

function valueOf({ name, type }: Field, of: GraphQLObjectType, schema: GraphQLSchema): string {
  if (!isNonNullType(type)) return 'null'
  const inner: GraphQLOutputType = type.ofType
  if (isListType(inner)) return '[]'
  if (isEnumType(inner)) return `'${inner.getValues()[0]!.name}'`
  if (isObjectType(inner)) return `${nameOf(inner.name)}()`
  if (isAbstractType(inner)) return `${nameOf(schema.getPossibleTypes(inner)[0]!.name)}()`
  return scalarValue(getNamedType(inner).name, name, of.name)
}

/** The same every time, so that what a test shows does not change from run to run. */
function scalarValue(scalar: string, field: string, of: string): string {
  const values: Record<string, string> = {
    ID: `'${of.toLowerCase()}-1'`,
    String: `'${field}'`,
    Boolean: 'false',
    Int: '1',
    SafeInt: '1',
    Float: '1',
    DateTime: "'2026-01-05T09:00:00.000Z'",
    Date: "'2026-01-05'",
    Duration: "'PT1H'",
  }
  const value = values[scalar]
  if (value === undefined) throw new Error(`There is no mock value for the scalar ${scalar}. Add one here.`)
  return value
}
